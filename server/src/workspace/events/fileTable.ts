// Which file has which accounts, by number. Keeps the number of an account that an edit left equal to itself.

import type { Account, FileId } from '../account';
import { type PreparedAccounts, PreparedReader, prepareTelling } from '../prepared';
import type { AccountTable, ClassChange } from './accountTable';
import { tellingsOf } from './ownParts';

export interface FileRecord {
  readonly file: FileId;
  readonly number: number;
  readonly accounts: readonly Account[];
  /** What is compared of each account, in step with `accounts`; undefined until somebody has to know. */
  readonly tellings: readonly (string | undefined)[] | undefined;
  /** Account numbers in step with `accounts`; -1 for those that tell nothing of their date. */
  readonly ids: number[];
}

/** What an edit did to the accounts of one file. */
export interface Edit {
  readonly added: readonly number[];
  readonly removed: readonly number[];
}

export class FileTable {
  private readonly byName = new Map<FileId, FileRecord>();
  private readonly byNumber: (FileRecord | undefined)[] = [];

  get(file: FileId): FileRecord | undefined {
    return this.byName.get(file);
  }

  /** The file that an account of `table` belongs to. */
  of(table: AccountTable, id: number): FileRecord {
    return this.byNumber[table.file[id] ?? 0] as FileRecord;
  }

  /**
   * Puts the accounts of one file in place of those it had.
   * @param prepared of these accounts, if anybody has it
   * @param leaving is called for each account before it leaves the table
   */
  replace(
    table: AccountTable,
    file: FileId,
    accounts: readonly Account[],
    prepared: PreparedAccounts | undefined,
    leaving: (id: number) => void,
    changed: ClassChange,
  ): Edit {
    const before = this.byName.get(file);
    if (!before && prepared) return this.takePrepared(table, file, accounts, prepared, changed);
    const number = before?.number ?? this.byNumber.length;
    const tellings = tellingsOf(accounts);
    const kept = keptNumbers(before);
    const ids = new Array<number>(accounts.length).fill(-1);
    const fresh: number[] = [];
    accounts.forEach((account, ordinal) => {
      const told = tellings[ordinal];
      if (told === undefined) return;
      const id = kept.get(keyOf(account, told))?.shift();
      if (id === undefined) fresh.push(ordinal);
      else {
        ids[ordinal] = id;
        table.accounts[id] = account;
        table.ordinal[id] = ordinal;
      }
    });
    const removed = [...kept.values()].flat();
    for (const id of removed) {
      leaving(id);
      table.remove(id, changed);
    }
    const added = fresh.map((ordinal) => {
      const account = accounts[ordinal] as Account;
      const id = table.add(account, prepareTelling(account, tellings[ordinal] ?? ''), number, changed);
      table.ordinal[id] = ordinal;
      ids[ordinal] = id;
      return id;
    });
    this.put(file, { file, number, accounts, tellings, ids });
    return { added, removed };
  }

  /** Takes a file that is not there yet, without a look at its texts. */
  private takePrepared(
    table: AccountTable,
    file: FileId,
    accounts: readonly Account[],
    prepared: PreparedAccounts,
    changed: ClassChange,
  ): Edit {
    const number = this.byNumber.length;
    const ids = new Array<number>(accounts.length).fill(-1);
    const added: number[] = [];
    const reader = new PreparedReader(prepared);
    for (const [ordinal, account] of accounts.entries()) {
      reader.next();
      if (!reader.tells) continue;
      const id = table.add(account, reader, number, changed);
      table.ordinal[id] = ordinal;
      ids[ordinal] = id;
      added.push(id);
    }
    this.put(file, { file, number, accounts, tellings: undefined, ids });
    return { added, removed: [] };
  }

  private put(file: FileId, record: FileRecord): void {
    const { accounts, number } = record;
    if (accounts.length > 0) this.byName.set(file, record);
    else this.byName.delete(file);
    this.byNumber[number] = accounts.length > 0 ? record : undefined;
  }

  /** Takes over the numbers that compacting gave. */
  renumber(numbers: readonly number[]): void {
    for (const { ids } of this.byName.values()) {
      for (let at = 0; at < ids.length; at++) {
        const id = ids[at] ?? -1;
        if (id >= 0) ids[at] = numbers[id] ?? -1;
      }
    }
  }
}

/** Numbers of the accounts of a file by what an edit must leave equal. */
function keptNumbers(before: FileRecord | undefined): Map<string, number[]> {
  const kept = new Map<string, number[]>();
  if (!before) return kept;
  const tellings = before.tellings ?? tellingsOf(before.accounts);
  before.ids.forEach((id, ordinal) => {
    const account = before.accounts[ordinal];
    if (id < 0 || !account) return;
    const key = keyOf(account, tellings[ordinal] ?? '');
    kept.set(key, [...(kept.get(key) ?? []), id]);
  });
  return kept;
}

function keyOf({ kind, date }: Account, told: string): string {
  return `${kind}|${date.first}|${date.last}|${date.hull.first}|${date.hull.last}|${told}`;
}
