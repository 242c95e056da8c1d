// provenance completion: a script with which a shell completes commands, options and their values.

import { choiceOf, readArguments, UsageError } from './arguments';
import type { Command } from './command';

const shells = ['bash', 'zsh', 'fish'] as const;
type Shell = (typeof shells)[number];

/** What a script is made from. */
interface Completed {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly {
    readonly name: string;
    readonly takesValue: boolean;
    readonly choices: readonly string[];
  }[];
}

/** @param commands all commands there are, by name; asked for when the script is written */
export function completionOf(commands: () => Readonly<Record<string, Command>>): Command {
  return {
    usage: 'provenance completion SHELL',
    summary: `a script that completes commands and options in ${shells.join(', ')}`,
    help: `
Examples:
  provenance completion bash > ~/.local/share/bash-completion/completions/provenance
  provenance completion zsh > "\${fpath[1]}/_provenance"
  provenance completion fish > ~/.config/fish/completions/provenance.fish`,
    async run(args) {
      const { positionals } = readArguments(args, {});
      const [shell, ...more] = positionals;
      if (shell === undefined || more.length > 0) {
        throw new UsageError(`completion needs the name of a shell: ${shells.join(', ')}`);
      }
      const scripts: Readonly<Record<Shell, (commands: readonly Completed[]) => string>> = { bash, zsh, fish };
      const { allRules } = await import('../../rules/all');
      const rules = allRules.map(({ meta }) => meta.id);
      process.stdout.write(scripts[choiceOf('completion', shell, shells)](completed(commands(), rules)));
    },
  };
}

function completed(commands: Readonly<Record<string, Command>>, rules: readonly string[]): Completed[] {
  return Object.entries(commands).map(([name, { summary, help, choices = {} }]) => ({
    name,
    summary,
    options: [
      // Every option stands in the help, at the start of a line, with its value in capitals.
      ...[...help.matchAll(/^ {2}--([a-z-]+)( [A-Z]+)?/gm)].map(([, option = '', value]) => ({
        name: option,
        takesValue: value !== undefined,
        choices: option === 'rule' ? rules : (choices[option] ?? []),
      })),
      { name: 'help', takesValue: false, choices: [] },
    ],
  }));
}

function bash(commands: readonly Completed[]): string {
  const cases = commands.map(({ name, options }) => {
    const values = options
      .filter(({ choices }) => choices.length > 0)
      .map((option) => `      ${name}:--${option.name}) words='${option.choices.join(' ')}' ;;`);
    return { values, options: `      ${name}) words='${options.map((option) => `--${option.name}`).join(' ')}' ;;` };
  });
  return `# Completion of provenance for bash.
_provenance() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} words=''
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W '${commands.map(({ name }) => name).join(' ')} --help --version' -- "$current"))
    return
  fi
  case "\${COMP_WORDS[1]}:$previous" in
${cases.flatMap(({ values }) => values).join('\n')}
  esac
  if [ -z "$words" ] && [ "\${current#-}" != "$current" ]; then
    case "\${COMP_WORDS[1]}" in
${cases.map(({ options }) => options).join('\n')}
    esac
  fi
  if [ -n "$words" ]; then
    COMPREPLY=($(compgen -W "$words" -- "$current"))
  fi
}
complete -o default -F _provenance provenance
`;
}

function zsh(commands: readonly Completed[]): string {
  const quoted = (text: string) => text.replaceAll("'", "'\\''").replace(/[[\]:]/g, '\\$&');
  const cases = commands.map(({ name, options }) => {
    const lines = options.map(({ name: option, takesValue, choices }) => {
      const value = choices.length > 0 ? `:value:(${choices.join(' ')})` : takesValue ? ':value:_files' : '';
      return `        '--${option}${takesValue ? '=' : ''}${value}'`;
    });
    return `      ${name})\n        _arguments \\\n${[...lines, "        '*:file:_files'"].join(' \\\n')} ;;`;
  });
  return `#compdef provenance
# Completion of provenance for zsh.
_provenance() {
  local state
  _arguments '1: :->command' '*:: :->rest'
  case $state in
    command)
      local commands
      commands=(
${commands.map(({ name, summary }) => `        '${name}:${quoted(summary)}'`).join('\n')}
      )
      _describe command commands ;;
    rest)
      case $words[1] in
${cases.join('\n')}
      esac ;;
  esac
}
_provenance "$@"
`;
}

function fish(commands: readonly Completed[]): string {
  const quoted = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
  const lines = commands.flatMap(({ name, summary, options }) => [
    `complete -c provenance -n __fish_use_subcommand -f -a ${name} -d ${quoted(summary)}`,
    ...options.map(({ name: option, takesValue, choices }) => {
      const value = choices.length > 0 ? ` -x -a ${quoted(choices.join(' '))}` : takesValue ? ' -r' : '';
      return `complete -c provenance -n '__fish_seen_subcommand_from ${name}' -l ${option}${value}`;
    }),
  ]);
  return ['# Completion of provenance for fish.', ...lines, ''].join('\n');
}
