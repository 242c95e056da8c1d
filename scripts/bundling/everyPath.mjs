// Stands in for the package minimatch in the extension. The server asks to be told of every file and folder, and of nothing less, so
// that one pattern is all there is to match; vscode-languageclient says of any other that it is invalid.

export class Minimatch {
  /** @param {string} pattern */
  constructor(pattern) {
    this.pattern = pattern;
  }

  /** Whether the pattern is one. */
  makeRe() {
    return this.pattern === '**/*';
  }

  match() {
    return this.makeRe();
  }
}
