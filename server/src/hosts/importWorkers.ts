// Reads saved copies in a browser, in a worker beside that of the server, which is ended when a file takes too long. Each kind of file has
// bundles of its own, which the client hands over when the first such file is met.

import { importerFor } from '../importers/copyNames';
import { defaultLimits } from '../importers/importer';
import type { CopyReading } from '../workspace/copies/copy';
import type { RecordReading } from '../workspace/copies/recordNames';
import type { ImportRequest } from './importWorker';

/** The bundles of each kind of file, by the name under which they require each other. Those without Node's own parts serve on Node too. */
const bundles = {
  html: { './html': 'html' },
  mail: { './mail': 'mail', './html': 'html' },
  pdf: { './pdf': 'pdf' },
  docx: { './docx': 'docx.browser' },
  warc: { './warc': 'warc.browser', './html': 'html', './pdf': 'pdf' },
  wacz: { './wacz': 'wacz.browser', './warc': 'warc.browser', './html': 'html', './pdf': 'pdf' },
  records: { './records': 'records' },
  plainText: {},
} satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The bundle that the worker begins with. */
const program = 'importWorker.browser';

/** The worker ends when nothing has come for so many milliseconds. */
const idleMilliseconds = 10_000;

/** Gives modules to each other as a bundler's `require` does. */
const loader = `const modules = {}, loaded = {};
function require(name) {
  if (!(name in loaded)) modules[name](loaded[name] = { exports: {} }, loaded[name].exports);
  return loaded[name].exports;
}
`;

type Question = Omit<ImportRequest, 'answers'>;

export class ImportWorkers {
  private running: { readonly kind: keyof typeof bundles; readonly worker: Worker } | undefined;
  private idle: ReturnType<typeof setTimeout> | undefined;
  /** Settled when the file before has been read. */
  private last: Promise<unknown> = Promise.resolve();

  /** @param codeOf the text of a bundle, by its name without the ending; undefined when there is none */
  constructor(private readonly codeOf: (bundle: string) => Promise<string | undefined>) {}

  /** The text of a saved copy, or the reason why there is none. Never rejects. */
  read(name: string, bytes: Uint8Array): Promise<CopyReading> {
    const failed = { limit: { notChecked: 'too-large' }, noReader: { notChecked: 'no-reader' } } as const;
    return this.inTurn<CopyReading>({ kind: 'copy', name, bytes, limits: defaultLimits }, failed);
  }

  /** The records of a bibliography, or in one line why there are none. Never rejects. */
  readRecords(name: string, bytes: Uint8Array): Promise<RecordReading> {
    const failed = { limit: { trouble: 'too large to be read' }, noReader: { trouble: 'not read in the browser' } };
    return this.inTurn<RecordReading>({ kind: 'records', name, bytes, limits: defaultLimits }, failed);
  }

  private inTurn<T>(request: Question, failed: { readonly limit: T; readonly noReader: T }): Promise<T> {
    const reading = this.last.then(async () => {
      if (request.bytes.length > request.limits.maxBytes) return failed.limit;
      const kind = request.kind === 'records' ? 'records' : (importerFor(request.name) ?? 'plainText');
      clearTimeout(this.idle);
      const worker = await this.workerFor(kind).catch(() => undefined);
      if (!worker) return failed.noReader;
      const answer = await this.ask<T>(worker, request);
      if (answer === undefined) this.end();
      else this.idle = setTimeout(() => this.end(), idleMilliseconds);
      return answer ?? failed.limit;
    });
    this.last = reading;
    return reading;
  }

  /** Undefined when its time is over, or it broke down. */
  private ask<T>(worker: Worker, request: Question): Promise<T | undefined> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(undefined), request.limits.maxMilliseconds);
      const settle = (answer: T | undefined) => {
        clearTimeout(timer);
        resolve(answer);
      };
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }: MessageEvent<T>) => {
        port1.close();
        settle(data);
      };
      worker.onerror = (event) => {
        event.preventDefault();
        settle(undefined);
      };
      worker.postMessage({ ...request, answers: port2 }, [request.bytes.buffer as ArrayBuffer, port2]);
    });
  }

  private async workerFor(kind: keyof typeof bundles): Promise<Worker | undefined> {
    if (this.running?.kind === kind) return this.running.worker;
    this.end();
    const script = [loader];
    for (const [module, bundle] of Object.entries(bundles[kind])) {
      const code = await this.codeOf(bundle);
      if (code === undefined) return undefined;
      script.push(`modules[${JSON.stringify(module)}] = function (module, exports) {\n`, code, '\n};\n');
    }
    const code = await this.codeOf(program);
    if (code === undefined) return undefined;
    script.push('modules.program = function (module, exports) {\n', code, "\n};\nrequire('program');\n");
    const address = URL.createObjectURL(new Blob(script, { type: 'text/javascript' }));
    const worker = new Worker(address);
    URL.revokeObjectURL(address);
    this.running = { kind, worker };
    return worker;
  }

  private end(): void {
    clearTimeout(this.idle);
    this.running?.worker.terminate();
    this.running = undefined;
  }
}
