// The colours and the font of the editor's theme, as a canvas needs them.

export interface Theme {
  readonly background: string;
  readonly foreground: string;
  readonly quiet: string;
  readonly line: string;
  readonly strongLine: string;
  readonly point: string;
  readonly error: string;
  readonly focus: string;
  readonly hover: string;
  readonly font: string;
  readonly boldFont: string;
  readonly smallFont: string;
  readonly isHighContrast: boolean;
}

/** Reads the theme that the page has now. */
export function readTheme(body: HTMLElement): Theme {
  const style = getComputedStyle(body);
  const colour = (names: readonly string[], otherwise: string) => {
    for (const name of names) {
      const value = style.getPropertyValue(`--vscode-${name}`).trim();
      if (value !== '') return value;
    }
    return otherwise;
  };
  const foreground = colour(['editor-foreground', 'foreground'], '#cccccc');
  const isHighContrast =
    body.classList.contains('vscode-high-contrast') || body.classList.contains('vscode-high-contrast-light');
  const family = style.getPropertyValue('--vscode-font-family').trim() || 'sans-serif';
  const size = Number.parseFloat(style.getPropertyValue('--vscode-font-size')) || 13;
  const contrast = isHighContrast ? foreground : undefined;
  return {
    background: colour(['editor-background'], '#1e1e1e'),
    foreground,
    quiet: contrast ?? colour(['descriptionForeground'], foreground),
    line:
      contrast ??
      colour(['editorIndentGuide-background1', 'editorIndentGuide-background', 'panel-border'], '#80808040'),
    strongLine: contrast ?? colour(['editorRuler-foreground', 'panel-border'], '#80808080'),
    point: colour(['charts-blue', 'textLink-foreground'], '#3794ff'),
    error: colour(['editorError-foreground', 'errorForeground'], '#f14c4c'),
    focus: colour(['focusBorder', 'contrastActiveBorder'], '#007fd4'),
    hover: colour(['list-hoverBackground', 'editor-lineHighlightBackground'], '#80808030'),
    font: `${size - 1}px ${family}`,
    boldFont: `600 ${size - 1}px ${family}`,
    smallFont: `${size - 2}px ${family}`,
    isHighContrast,
  };
}
