// The language status of an article: whether folders are being read, what was found, and what was not checked and why.

import * as vscode from 'vscode';
import { articles } from '../serverConnection';
import { type Status, statusParams } from '../timeline/messages';

export class ArticleStatus implements vscode.Disposable {
  private readonly item = vscode.languages.createLanguageStatusItem('provenance.status', articles);
  private readonly notChecked = vscode.languages.createLanguageStatusItem('provenance.notChecked', articles);

  constructor() {
    this.item.name = 'Source Provenance';
    this.item.text = 'Articles';
    this.item.command = { command: 'provenance.openTimeline', title: 'Open Timeline' };
    this.notChecked.name = 'Source Provenance: Not Checked';
    this.notChecked.text = 'Everything was checked';
    this.notChecked.command = { command: 'provenance.showOutput', title: 'Show Output' };
  }

  /** @param params of `provenance/status` */
  show(params: unknown): void {
    const read = statusParams.safeParse(params);
    if (!read.success) return;
    const { reading, files, digests } = read.data;
    this.item.busy = reading;
    this.item.text = reading ? 'Reading articles' : `${counted(digests, 'digest')} among ${counted(files, 'file')}`;
    this.showNotChecked(read.data);
  }

  private showNotChecked({ notChecked, notCheckedCount }: Status): void {
    this.notChecked.severity =
      notCheckedCount > 0 ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information;
    const more = notCheckedCount - notChecked.length;
    this.notChecked.text = notCheckedCount > 0 ? `Not checked: ${notCheckedCount}` : 'Everything was checked';
    this.notChecked.detail = [...notChecked, ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
  }

  dispose(): void {
    this.item.dispose();
    this.notChecked.dispose();
  }
}

function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}
