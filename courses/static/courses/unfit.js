/** A response that its question cannot take; the code is that of the server's error. */
export class Unfit extends Error {
  constructor(code) {
    super(code);
    this.code = code;
  }
}
