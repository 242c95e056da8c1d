// Stands in for the native logger of that name, which needs a compiler: without it, VS Code writes no log and no output channel.
// Every message is appended to its file at once; files are never rotated, because a run is short.

const { appendFileSync, mkdirSync } = require('node:fs');
const { dirname } = require('node:path');

const names = ['trace', 'debug', 'info', 'warning', 'error', 'critical', 'off'];
let defaultLevel = 2;

class Logger {
  constructor(_kind, name, path) {
    this.name = name;
    this.path = path;
    this.level = defaultLevel;
    this.bare = false;
    mkdirSync(dirname(path), { recursive: true });
    appendFileSync(path, '');
  }

  write(level, message) {
    if (level < this.level) return;
    const stamp = new Date().toISOString().replace('T', ' ').slice(0, 23);
    appendFileSync(this.path, this.bare ? message : `${stamp} [${names[level]}] ${message}\n`);
  }

  trace(message) {
    this.write(0, message);
  }

  debug(message) {
    this.write(1, message);
  }

  info(message) {
    this.write(2, message);
  }

  warn(message) {
    this.write(3, message);
  }

  error(message) {
    this.write(4, message);
  }

  critical(message) {
    this.write(5, message);
  }

  getLevel() {
    return this.level;
  }

  setLevel(level) {
    this.level = level;
  }

  /** Formatters are cleared for output channels, whose messages bring their own time and level. */
  clearFormatters() {
    this.bare = true;
  }

  setPattern() {}

  flush() {}

  drop() {}
}

const create = async (name, path) => new Logger('rotating', name, path);

exports.version = 0;
exports.Logger = Logger;
exports.createRotatingLogger = create;
exports.createAsyncRotatingLogger = create;
exports.setFlushOn = () => {};
exports.setLevel = (level) => {
  defaultLevel = level;
};
