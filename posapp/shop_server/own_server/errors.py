"""The errors of the shop's own server.

EnvironmentFault                       RuleError                    InputError
├── RunByRoot                          ├── NotServed                ├── ProgramsNotThere
├── ProgramsMissing                    ├── ServedFromElsewhere      ├── FolderNotOurs
├── MajorChanged                       ├── ServerDown               ├── ListenInvalid
├── FolderOfAnother                    ├── SettingsEdited           ├── AddressNotHere
├── FolderOpen                         ├── BackupUnderway           ├── ServerPortTaken
├── FolderDamaged                      └── KeeperRunning            ├── BackupUnusable
├── TlsMissing                                                      ├── DatabaseNameInvalid
├── OpensslMissing                                                  └── DatabaseThere
└── ProgramFailed
"""

from posapp.domain.errors import EnvironmentFault, InputError, RuleError
from posapp.domain.texts import mark

__all__ = [
    "AddressNotHere",
    "BackupUnderway",
    "BackupUnusable",
    "DatabaseNameInvalid",
    "DatabaseThere",
    "FolderDamaged",
    "FolderNotOurs",
    "FolderOfAnother",
    "FolderOpen",
    "KeeperRunning",
    "ListenInvalid",
    "MajorChanged",
    "NotServed",
    "OpensslMissing",
    "ProgramFailed",
    "ProgramsMissing",
    "ProgramsNotThere",
    "RunByRoot",
    "ServedFromElsewhere",
    "ServerDown",
    "ServerPortTaken",
    "SettingsEdited",
    "TlsMissing",
]


class RunByRoot(EnvironmentFault):
    """PostgreSQL's programs refuse root."""

    sentence = mark(
        "errors",
        "PostgreSQL does not run as root. Run this command as the ordinary user of this PC who is to own the "
        "shop's data.",
    )


class ProgramsMissing(EnvironmentFault):
    """No PostgreSQL that is new enough."""

    sentence = mark(
        "errors",
        "This PC has no PostgreSQL {oldest} or later. Install it (Debian and Ubuntu: “sudo apt install postgresql”; "
        "Windows: the installer from postgresql.org), or name the folder of its programs with --programs.",
    )


class ProgramsNotThere(InputError):
    """The named folder has no PostgreSQL."""

    field = "programs"
    sentence = mark(
        "errors",
        "Programs: {folder} has no PostgreSQL {oldest} or later. Name the folder in which initdb and pg_ctl are.",
    )


class MajorChanged(EnvironmentFault):
    """The data belong to another major version than the programs."""

    sentence = mark(
        "errors",
        "The shop's data were made by PostgreSQL {made_by}, and this PC now has {found}. Another major version cannot "
        "read them. Nothing was changed. Install PostgreSQL {made_by} beside it; to change over, make a backup with "
        "it, set up a new folder with the new version, and restore the backup there.",
    )


class FolderNotOurs(InputError):
    """The folder holds something else."""

    field = "folder"
    sentence = mark(
        "errors",
        "Folder: {folder} exists, and it is neither empty nor a shop server of posapp. Choose a new folder. Nothing "
        "was changed.",
    )


class FolderOfAnother(EnvironmentFault):
    """Another user owns the folder."""

    sentence = mark(
        "errors",
        "{folder} belongs to another user of this PC. PostgreSQL runs only as the owner of its data: sign in as that "
        "user. Nothing was changed.",
    )


class FolderOpen(EnvironmentFault):
    """Others may write into the folder."""

    sentence = mark(
        "errors",
        "Other users of this PC can read or change {folder}. Take that right from them (chmod 700), and try again.",
    )


class FolderDamaged(EnvironmentFault):
    """A file of the folder is missing, or holds something else."""

    sentence = mark(
        "errors",
        "The folder of the shop server is not whole: {file} is missing or damaged. Nothing was overwritten. Put it "
        "back from a copy, or set up a new folder and restore a backup there.",
    )


class TlsMissing(EnvironmentFault):
    """This PostgreSQL cannot encrypt."""

    sentence = mark(
        "errors",
        "This PostgreSQL ({folder}) was built without TLS, and without it posapp opens no server to the network. "
        "Install the one of your system, and set up a new folder with it. Nothing was changed.",
    )


class OpensslMissing(EnvironmentFault):
    """Nothing here makes certificates."""

    sentence = mark(
        "errors",
        "The program openssl is missing, which makes the certificates of the shop. Install it, and try again. Nothing "
        "was changed.",
    )


class ProgramFailed(EnvironmentFault):
    """A program reported an error."""

    sentence = mark("errors", "{program} failed: {reason}")


class NotServed(RuleError):
    """Nothing was set up."""

    sentence = mark(
        "errors",
        "This PC is not the shop's server. Set it up with “posapp shop serve --folder FOLDER”, in a new folder.",
    )


class ServedFromElsewhere(RuleError):
    """The PC serves already."""

    field = "folder"
    sentence = mark("errors", "Folder: this PC serves the shop from {folder} already.")


class ServerDown(RuleError):
    """It is stopped, or does not answer yet."""

    sentence = mark("errors", "The shop server of this PC is not running. Start it with “posapp shop serve”.")


class SettingsEdited(RuleError):
    """Somebody changed a file that posapp wrote."""

    sentence = mark(
        "errors",
        "Somebody has edited {file}, so posapp does not overwrite it. Move it away and try again: posapp writes it "
        "anew. Nothing was changed.",
    )


class BackupUnderway(RuleError):
    """One at a time."""

    sentence = mark("errors", "Another backup of the shop server is under way. Let it finish first.")


class KeeperRunning(RuleError):
    """One at a time."""

    sentence = mark("errors", "posapp already keeps the shop server of this PC running.")


class ListenInvalid(InputError):
    """No address in a private network."""

    field = "listen"
    sentence = mark(
        "errors",
        "Listen: “{text}” is no address of this PC in the shop's own network. Write it with the network's size, such "
        "as 192.168.1.10/24.",
    )


class AddressNotHere(InputError):
    """Another PC has the address, or none."""

    field = "listen"
    sentence = mark("errors", "Listen: this PC does not have the address {address}.")


class ServerPortTaken(InputError):
    """Another program listens there."""

    field = "port"
    sentence = mark(
        "errors",
        "Port: another program of this PC uses {port} at {address} already, perhaps another PostgreSQL. Choose another "
        "with --port.",
    )


class BackupUnusable(InputError):
    """The file is no whole backup."""

    field = "file"
    sentence = mark(
        "errors", "File: {file} is not a whole backup of a shop server; perhaps it was cut off. Nothing was changed."
    )


class DatabaseNameInvalid(InputError):
    """No plain name."""

    field = "into"
    sentence = mark("errors", "Into: write a name of small letters, digits and “_” that begins with a letter.")


class DatabaseThere(InputError):
    """A backup is never restored over a database."""

    field = "into"
    sentence = mark(
        "errors", "Into: there is a database {database} already, and a backup is only restored into a new one."
    )
