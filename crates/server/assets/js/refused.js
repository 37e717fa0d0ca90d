// Why something that was handed in is not what it should be.

/** Thrown by everything that reads a proof; `reason` names one of the texts in the page. */
export class Refused extends Error {
  /** @param {string} reason */
  constructor(reason) {
    super(reason);
    this.reason = reason;
  }
}
