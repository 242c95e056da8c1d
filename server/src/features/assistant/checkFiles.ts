// check_files: the problems of files, each compared with all others of the working folder.

import { checkFile } from '../../rules/runRules';
import { excerpt, filesIn, pageInput, pageOf, pathsInput, placeOf, type Tool } from './tool';

export const checkFiles: Tool = {
  name: 'check_files',
  title: 'Check Files',
  description:
    'Finds problems of citations, sources and dates in news digests and research notes: citations without a source, ' +
    'duplicate sources, claims that saved copies do not bear out, and dates that contradict another file. ' +
    'Call it after writing or changing such a text.',
  inputs: { paths: pathsInput, page: pageInput },
  required: ['paths'],
  answer(input, context) {
    const { workspace, rulesOf } = context;
    const files = filesIn(input, context);
    const problems = files.flatMap((file) =>
      checkFile(workspace, file, rulesOf(file)).map((problem) => ({ file, problem })),
    );
    const { items, ...pages } = pageOf(input, problems, ({ file, problem }) => ({
      ...placeOf(file, problem.span.start, context),
      severity: problem.severity,
      rule: problem.rule,
      message: excerpt(problem.message),
      related: (problem.related ?? []).slice(0, 5).map((place) => ({
        ...placeOf(place.file, place.span.start, context),
        message: excerpt(place.message),
      })),
    }));
    return { files: files.length, ...pages, problems: items };
  },
};
