// The smallest language client that can measure: frames messages over stdio, matches answers, answers what servers ask.

import { spawn } from 'node:child_process';

/** Starts a server and speaks LSP with it. Nothing is validated: this measures servers, it does not test them. */
export class StdioClient {
  #child;
  #pending = new Map();
  #listeners = new Set();
  #nextId = 1;
  #chunks = [];
  #size = 0;
  #expected = -1;
  #stopping = false;

  constructor({ file, args, cwd, env = {}, answer }) {
    this.#child = spawn(file, args, { cwd, env: { ...process.env, ...env }, stdio: ['pipe', 'pipe', 'ignore'] });
    this.answer = answer ?? (() => null);
    this.#child.stdout.on('data', (chunk) => this.#receive(chunk));
    this.exited = new Promise((resolve) => this.#child.once('close', resolve));
    this.exited.then((code) => {
      // Whoever waits would wait for ever, and that ends a program without a word.
      if (!this.#stopping) throw new Error(`${file} ${args.join(' ')} has ended by itself (${code})`);
    });
  }

  get pid() {
    return this.#child.pid;
  }

  request(method, params) {
    const id = this.#nextId++;
    const answered = new Promise((resolve, reject) => this.#pending.set(id, { resolve, reject }));
    this.#send({ jsonrpc: '2.0', id, method, params });
    return answered;
  }

  notify(method, params) {
    this.#send({ jsonrpc: '2.0', method, params });
  }

  /** The params of the next notification of `method` that `matches`. */
  next(method, matches = () => true) {
    return new Promise((resolve) => {
      const listener = (message) => {
        if (message.method !== method || !matches(message.params)) return;
        this.#listeners.delete(listener);
        resolve(message.params);
      };
      this.#listeners.add(listener);
    });
  }

  async stop() {
    this.#stopping = true;
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), 3000);
    await Promise.race([this.request('shutdown', undefined).catch(() => undefined), this.exited]);
    this.notify('exit', undefined);
    await this.exited;
    clearTimeout(timer);
  }

  #send(message) {
    if (!this.#child.stdin.writable) return;
    const body = Buffer.from(JSON.stringify(message));
    this.#child.stdin.write(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]));
  }

  #receive(chunk) {
    this.#chunks.push(chunk);
    this.#size += chunk.length;
    if (this.#expected >= 0 && this.#size < this.#expected) return;
    let buffer = Buffer.concat(this.#chunks);
    for (;;) {
      const headerEnd = buffer.indexOf('\r\n\r\n');
      if (headerEnd < 0) break;
      const length = Number(/Content-Length: (\d+)/i.exec(buffer.toString('latin1', 0, headerEnd))?.[1]);
      this.#expected = headerEnd + 4 + length;
      if (buffer.length < this.#expected) break;
      this.#dispatch(JSON.parse(buffer.toString('utf8', headerEnd + 4, this.#expected)));
      buffer = buffer.subarray(this.#expected);
      this.#expected = -1;
    }
    this.#chunks = [buffer];
    this.#size = buffer.length;
  }

  #dispatch(message) {
    if (message.method !== undefined && message.id !== undefined) {
      Promise.resolve(this.answer(message.method, message.params)).then((result) =>
        this.#send({ jsonrpc: '2.0', id: message.id, result: result ?? null }),
      );
    } else if (message.method !== undefined) {
      for (const listener of [...this.#listeners]) listener(message);
    } else {
      const { resolve, reject } = this.#pending.get(message.id) ?? {};
      this.#pending.delete(message.id);
      if (message.error) reject?.(new Error(message.error.message));
      else resolve?.(message.result);
    }
  }
}
