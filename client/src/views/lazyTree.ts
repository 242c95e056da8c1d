// A view of the side bar before anybody has opened it: the code that fills it is loaded when it is asked for its rows.

import * as vscode from 'vscode';
import type { ViewNode } from './node';

/** Makes the first rows of a view. */
export type Roots = () => readonly ViewNode[] | Promise<readonly ViewNode[]>;

export class LazyTree implements vscode.TreeDataProvider<ViewNode> {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  readonly view: vscode.TreeView<ViewNode>;

  /** @param roots asked whenever the view is redrawn */
  constructor(
    id: string,
    private readonly roots: Roots,
  ) {
    this.view = vscode.window.createTreeView(id, { treeDataProvider: this, showCollapseAll: true });
  }

  getTreeItem({ item }: ViewNode): vscode.TreeItem {
    return item;
  }

  async getChildren(node?: ViewNode): Promise<ViewNode[]> {
    return [...(node ? (node.children?.() ?? []) : await this.roots())];
  }

  refresh(): void {
    this.changed.fire();
  }

  dispose(): void {
    this.view.dispose();
    this.changed.dispose();
  }
}
