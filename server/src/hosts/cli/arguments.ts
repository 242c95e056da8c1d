// Parses the arguments of the user; an error is one line.

import { type ParseArgsConfig, parseArgs } from 'node:util';

/** A usage error, or a missing input. Its message is one line. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Whether an error is one, also of another bundle, which has the class a second time. */
export function isUsageError(error: unknown): error is UsageError {
  return error instanceof Error && error.name === 'UsageError';
}

type Options = NonNullable<ParseArgsConfig['options']>;

/** Options that every command takes. */
const common = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const satisfies Options;

type Arguments<T extends Options> = ReturnType<
  typeof parseArgs<{ options: typeof common & T; allowPositionals: true; strict: true }>
>;

/** @throws UsageError when an option is unknown or lacks its value */
export function readArguments<T extends Options>(args: readonly string[], options: T): Arguments<T> {
  try {
    return parseArgs({ args: [...args], options: { ...common, ...options }, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(inShort(error instanceof Error ? error.message : String(error)));
  }
}

/** What Node says of wrong options, without the advice that it adds in further sentences. */
function inShort(message: string): string {
  const [, option, flag] =
    /^Option '(?:-\w, )?(--[\w-]+)(?: <value>)?'? .*?(?:missing|ambiguous|(not take))/.exec(message) ?? [];
  if (option !== undefined) return `${option} ${flag ? 'takes no value' : 'needs a value'}`;
  return (/^.*?(?=\. |$)/s.exec(message)?.[0] ?? message).replace(/^U/, 'u');
}

/** @throws UsageError when the value of an option is there and empty, as by a variable of a script that is not set */
export function assertNotEmpty(option: string, value: string | undefined): void {
  if (value === '') throw new UsageError(`${option} needs a value`);
}

/** @throws UsageError when `value` is not one of `choices` */
export function choiceOf<T extends string>(option: string, value: string, choices: readonly T[]): T {
  const choice = choices.find((candidate) => candidate === value);
  if (choice === undefined) throw new UsageError(`${option} must be one of ${choices.join(', ')}, and not "${value}"`);
  return choice;
}

/** @throws UsageError when `value` is not a whole number of 0 or more */
export function countOf(option: string, value: string): number {
  if (!/^\d{1,9}$/.test(value))
    throw new UsageError(`${option} must be a whole number of 0 or more, and not "${value}"`);
  return Number(value);
}
