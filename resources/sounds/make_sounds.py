"""Makes the two sounds beside this file: `python resources/sounds/make_sounds.py`.

Both are computed here and taken from nowhere: a rising pair of soft tones for "accepted", a falling one for "refused".
"""

import math
import struct
import wave
from pathlib import Path

RATE = 22_050
LOUDNESS = 0.35
SOUNDS = {
    "accepted": ((784.0, 0.09), (1046.5, 0.16)),
    "refused": ((311.1, 0.14), (233.1, 0.22)),
}
"""Tones one after the other: hertz and seconds."""


def tone(hertz: float, seconds: float) -> list[float]:
    """Give a tone that swells within 8 ms and fades away, with a little of its octave."""
    count = int(RATE * seconds)
    return [
        (math.sin(angle) + 0.25 * math.sin(2 * angle)) / 1.25 * min(1.0, place / (RATE * 0.008)) * (1 - place / count)
        for place in range(count)
        for angle in (2 * math.pi * hertz * place / RATE,)
    ]


def write(name: str, tones: tuple[tuple[float, float], ...]) -> None:
    """Write tones as a mono WAV file of 16 bits."""
    samples = [sample for hertz, seconds in tones for sample in tone(hertz, seconds)]
    with wave.open(str(Path(__file__).with_name(f"{name}.wav")), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(b"".join(struct.pack("<h", round(32_767 * LOUDNESS * sample)) for sample in samples))


if __name__ == "__main__":
    for each, tones in SOUNDS.items():
        write(each, tones)
