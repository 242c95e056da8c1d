// get_accounts: all accounts of the events on one line, in every file, with their dates.

import { formatInterval } from '../../dates/calendar/wordedDates';
import { eventOf } from '../event';
import { accountsOn } from '../explain';
import { excerpt, fileIn, lineInput, pageInput, pageOf, pathInput, placeOf, type Tool } from './tool';

export const getAccounts: Tool = {
  name: 'get_accounts',
  title: 'Get Accounts of an Event',
  description:
    'Lists what other files of the working folder say of the dated event on a line: ' +
    'each account with its date, whether it contradicts the one on the line, ' +
    'and how sure it is that both describe one event. No account is called right or wrong.',
  inputs: { file: pathInput, line: lineInput, page: pageInput },
  required: ['file', 'line'],
  answer(input, context) {
    const { workspace } = context;
    const file = fileIn(input.file, context);
    const accounts = accountsOn(workspace, { file, line: Number(input.line) - 1 }).flatMap(
      (ref) => eventOf(workspace, ref)?.accounts ?? [],
    );
    const { items, ...pages } = pageOf(input, accounts, ({ ref, account, here, clashes, confidence }) => ({
      ...placeOf(ref.file, workspace.facts(ref.file)?.accountPlaces[ref.ordinal]?.date.start ?? 0, context),
      onThisLine: here,
      date: account.date.text,
      means: formatInterval(account.date),
      contradicts: clashes,
      confidence: Math.round(confidence * 100) / 100,
      text: excerpt(account.text),
    }));
    return { ...pages, accounts: items };
  },
};
