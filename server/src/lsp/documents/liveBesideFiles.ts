// The marks and reviews beside the articles of an editor's folders, as they are now.

import { type BesideFile, takeBesideFile } from '../../settings/beside/besideFile';
import { readBesideFile } from '../../settings/beside/readBesideFile';
import type { SuppressionFile } from '../../settings/intentional/suppressionFile';
import type { ReviewFile } from '../../settings/reviews/reviewFile';
import type { FileId } from '../../workspace/account';
import type { ChangeResult, Workspace } from '../../workspace/workspace';

export class LiveBesideFiles {
  readonly marks = new Map<FileId, SuppressionFile>();
  readonly reviews = new Map<FileId, ReviewFile>();

  /** @param workspace the one of now */
  constructor(
    private readonly workspace: () => Workspace,
    private readonly applied: (applied: ChangeResult) => void,
  ) {}

  get(file: FileId): BesideFile | undefined {
    return this.marks.get(file) ?? this.reviews.get(file);
  }

  files(): FileId[] {
    return [...this.marks.keys(), ...this.reviews.keys()];
  }

  /** The workspace is another one: everything has to be read again. */
  forget(): void {
    this.marks.clear();
    this.reviews.clear();
  }

  /** Takes the text of a file; undefined when it is gone. */
  take(file: FileId, text: string | undefined): void {
    if (this.get(file)?.text === text) return;
    const read = text === undefined ? undefined : readBesideFile(file, text);
    this.marks.delete(file);
    this.reviews.delete(file);
    if (read?.kind === 'marks') this.marks.set(file, read);
    if (read?.kind === 'reviews') this.reviews.set(file, read);
    this.applied(takeBesideFile(this.workspace(), file, read));
  }
}
