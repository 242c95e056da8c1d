// Which file has which accounts, by number. Keeps the number of an account that an edit left equal to itself.

import type { Account, FileId } from '../account';
import type { AccountTable, ClassChange } from './accountTable';
import { countedAccounts } from './comparison';
import { tellingsOf } from './tellings';

export interface FileRecord {
  readonly file: FileId;
  readonly number: number;
  readonly accounts: readonly Account[];
  /** What is compared of each account, in step with `accounts`. */
  readonly tellings: readonly (string | undefined)[];
  /** Account numbers in step with `accounts`; -1 for those that tell nothing of their date. */
  readonly ids: Int32Array;
  /** The accounts that the file's words are counted in. */
  readonly counted: Int32Array;
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
   * @param leaving is called for each account before it leaves the table
   */
  replace(
    table: AccountTable,
    file: FileId,
    accounts: readonly Account[],
    leaving: (id: number) => void,
    changed: ClassChange,
  ): Edit {
    const before = this.byName.get(file);
    const number = before?.number ?? this.byNumber.length;
    const tellings = tellingsOf(accounts);
    const kept = new Map<string, number[]>();
    before?.ids.forEach((id, ordinal) => {
      const account = before.accounts[ordinal];
      if (id < 0 || !account) return;
      const key = keyOf(account, before.tellings[ordinal] ?? '');
      kept.set(key, [...(kept.get(key) ?? []), id]);
    });
    const ids = new Int32Array(accounts.length).fill(-1);
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
      const id = table.add(accounts[ordinal] as Account, tellings[ordinal] ?? '', number, changed);
      table.ordinal[id] = ordinal;
      ids[ordinal] = id;
      return id;
    });
    const record = { file, number, accounts, tellings, ids, counted: countedAccounts(table, ids) };
    if (accounts.length > 0) this.byName.set(file, record);
    else this.byName.delete(file);
    this.byNumber[number] = accounts.length > 0 ? record : undefined;
    return { added, removed };
  }

  /** Takes over the numbers that compacting gave. */
  renumber(numbers: readonly number[]): void {
    for (const { ids, counted } of this.byName.values()) {
      for (const list of [ids, counted]) {
        for (let at = 0; at < list.length; at++) {
          const id = list[at] ?? -1;
          if (id >= 0) list[at] = numbers[id] ?? -1;
        }
      }
    }
  }
}

function keyOf({ kind, date }: Account, told: string): string {
  return `${kind}|${date.first}|${date.last}|${date.hull.first}|${date.hull.last}|${told}`;
}
