// Reads the messages of a client from a stream, and rejects invalid frames. The library's reader stops without a word
// at a broken header, and the client waits for answers that never come; this one reports the error once.

import type { Readable } from 'node:stream';
import { AbstractMessageReader, type DataCallback, type Disposable, type Message } from 'vscode-languageserver/node';

/** A header has some dozens of bytes; anything longer is none. */
const maxHeaderBytes = 4096;
/** Editors send no documents over some tens of megabytes. Anything larger would be buffered for ever. */
const maxBodyBytes = 256 * 1024 * 1024;

const headerLine = /^[A-Za-z][\w-]*:[ \t]*[^\r\n]*$/;
/** The possible beginnings of an incomplete header. */
const headerBeginning = /^(?:[A-Za-z][\w-]*:[^\r\n]*\r\n)*(?:[A-Za-z][\w-]*(?::[^\r\n]*\r?)?|\r)?$/;

export class FrameReader extends AbstractMessageReader {
  private callback: DataCallback | undefined;
  private chunks: Buffer[] = [];
  private size = 0;
  /** Bytes of the body that is being read; undefined while a header is. */
  private bodyBytes: number | undefined;
  private failed = false;

  /** @param onBadFrame called once with the reason; nothing is read after that */
  constructor(
    private readonly stream: Readable,
    private readonly onBadFrame: (reason: string) => void,
  ) {
    super();
  }

  listen(callback: DataCallback): Disposable {
    this.callback = callback;
    const listener = (chunk: Buffer) => this.take(chunk);
    this.stream.on('data', listener);
    this.stream.on('error', (error) => this.fireError(error));
    this.stream.on('close', () => this.fireClose());
    return { dispose: () => this.stream.off('data', listener) };
  }

  /** After a bad frame the start of the next one is unknown, so the rest is not read. */
  private take(chunk: Buffer): void {
    if (this.failed) return;
    this.chunks.push(chunk);
    this.size += chunk.length;
    try {
      while (this.bodyBytes === undefined ? this.readHeader() : this.readBody(this.bodyBytes));
    } catch (error) {
      this.failed = true;
      this.chunks = [];
      this.onBadFrame(error instanceof Error ? error.message : String(error));
    }
  }

  /** @returns whether there was a whole header */
  private readHeader(): boolean {
    if (this.size === 0) return false;
    const bytes = this.joined();
    const end = bytes.indexOf('\r\n\r\n');
    if (end < 0 || end > maxHeaderBytes) {
      const beginning = bytes.toString('latin1', 0, maxHeaderBytes);
      if (bytes.length > maxHeaderBytes || !headerBeginning.test(beginning)) {
        throw new Error(`expected a header, got ${JSON.stringify(beginning.slice(0, 40))}`);
      }
      return false;
    }
    this.bodyBytes = contentLength(bytes.toString('latin1', 0, end));
    this.keep(bytes.subarray(end + 4));
    return true;
  }

  /** @returns whether there was a whole body */
  private readBody(length: number): boolean {
    // Chunks are joined only when all of them are here, so a large message costs no more than its size.
    if (this.size < length) return false;
    const bytes = this.joined();
    const body = bytes.subarray(0, length);
    this.keep(bytes.subarray(length));
    this.bodyBytes = undefined;
    this.deliver(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)));
    return true;
  }

  /** The frame was good. What the library cannot do with its content ends nothing. */
  private deliver(message: Message): void {
    try {
      this.callback?.(message);
    } catch (error) {
      this.fireError(error);
    }
  }

  private joined(): Buffer {
    const [first] = this.chunks;
    const bytes = first && this.chunks.length === 1 ? first : Buffer.concat(this.chunks);
    this.chunks = [bytes];
    return bytes;
  }

  private keep(rest: Buffer): void {
    this.chunks = rest.length > 0 ? [rest] : [];
    this.size = rest.length;
  }
}

/** @throws Error when the header is not one, or names no length that a message can have */
function contentLength(header: string): number {
  let length: number | undefined;
  for (const line of header.split('\r\n')) {
    if (!headerLine.test(line)) throw new Error(`expected a header, got ${JSON.stringify(line.slice(0, 40))}`);
    const [, digits] = /^content-length:[ \t]*(.*?)[ \t]*$/i.exec(line) ?? [];
    if (digits === undefined) continue;
    if (!/^\d{1,15}$/.test(digits)) throw new Error(`Content-Length is ${JSON.stringify(digits.slice(0, 40))}`);
    length = Number(digits);
  }
  if (length === undefined) throw new Error('the header has no Content-Length');
  if (length > maxBodyBytes)
    throw new Error(`Content-Length is ${length}, more than the ${maxBodyBytes} that are read`);
  return length;
}
