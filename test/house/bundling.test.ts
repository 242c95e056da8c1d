// How the libraries of the protocol are read for the bundles: what the compiler writes becomes a module, anything else is refused.

import assert from 'node:assert/strict';
import { toModule } from '../../scripts/bundling/asModules.mjs';

const head = '"use strict";\nObject.defineProperty(exports, "__esModule", { value: true });\n';

describe('a library as modules', () => {
  it('imports and exports what it required and set', () => {
    const code = `${head}exports.Reader = exports.read = void 0;
const ril_1 = __importDefault(require("./ril"));
const parse = require("parse");
const api_1 = require("../api");
__exportStar(require("../api"), exports);
Object.defineProperty(exports, "Event", { enumerable: true, get: function () { return api_1.Event; } });
class Reader extends api_1.Base { }
exports.Reader = Reader;
exports.read = () => parse(new Reader());
(0, exports.read)(ril_1.default);`;
    assert.deepEqual(linesOf(toModule(code)), [
      'import * as ril_1 from "./ril";',
      'import parse from "parse";',
      'import * as api_1 from "../api";',
      'export * from "../api";',
      'export { Event as Event } from "../api";',
      'class Reader extends api_1.Base { }',
      'export { Reader as Reader };',
      'export const read = () => parse(new Reader());',
      'read(ril_1.default);',
    ]);
  });

  it('has namespaces that may be left out, and keeps those that add to something', () => {
    const code = `${head}exports.Kind = void 0;
exports.RAL = RAL;
function RAL() { }
(function (RAL) {
    RAL.one = 1;
})(RAL || (exports.RAL = RAL = {}));
var Kind;
(function (Kind) {
    Kind.all = 2;
})(Kind || (exports.Kind = Kind = {}));`;
    assert.deepEqual(linesOf(toModule(code)), [
      'export { RAL as RAL };',
      'function RAL() { }',
      '(function (RAL) {',
      'RAL.one = 1;',
      '})(RAL);',
      'export const Kind = /* @__PURE__ */ ((Kind) => {',
      'Kind.all = 2;',
      'return Kind;',
      '})({});',
    ]);
  });

  it('imports nothing whose use has been cut out', () => {
    assert.deepEqual(linesOf(toModule(`${head}const colours_1 = require("./colours");\nexports.one = () => 1;`)), [
      'export const one = () => 1;',
    ]);
  });

  it('is refused when it holds what the compiler does not write', () => {
    assert.throws(() => toModule(`${head}if (late) exports.more = require("./more");`), /not a form that is known/);
  });
});

function linesOf(code: string): string[] {
  return code
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}
