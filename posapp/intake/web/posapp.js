/* Hands receipts of a web POS to posapp on the same PC.
 *
 *   const till = new Posapp({ token: "…" });
 *   await till.send({ number: "A-000123", total: "1234.50", tender: "Cash" });
 *
 * A receipt is one by its number, so sending it again is safe. The returned promise fails with an error whose `code`
 * and `field` say what is wrong; `code` is "unreachable" where posapp did not answer: send the receipt again later.
 */
(function (world) {
  "use strict";

  class PosappError extends Error {
    constructor(error) {
      super(error.message);
      this.code = error.code;
      this.field = error.field || "";
    }
  }

  class Posapp {
    constructor({ token, port = 43117, patience = 5000 }) {
      this.base = "http://127.0.0.1:" + port + "/v1/";
      this.token = token;
      this.patience = patience;
    }

    send(receipt) {
      return this.call("receipts", { method: "POST", body: JSON.stringify(receipt) });
    }

    isThere() {
      return this.call("status", {}).then(() => true, () => false);
    }

    async call(path, options) {
      const headers = { Authorization: "Bearer " + this.token, "Content-Type": "application/json" };
      const signal = AbortSignal.timeout(this.patience);
      let answer;
      try {
        // Chrome asks the person once whether this page may reach this PC
        answer = await fetch(this.base + path, { ...options, headers, signal, targetAddressSpace: "loopback" });
      } catch (cause) {
        throw new PosappError({ code: "unreachable", message: "posapp does not answer on this PC. " + cause.message });
      }
      const said = await answer.json().catch(() => ({}));
      if (!answer.ok) {
        throw new PosappError(said.error || { code: "status", message: "posapp answered " + answer.status });
      }
      return said;
    }
  }

  world.Posapp = Posapp;
  world.PosappError = PosappError;
})(globalThis);
