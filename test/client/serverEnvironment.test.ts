// The environment of the server's process: how it manages memory, unless the user has set that already.

import assert from 'node:assert/strict';
import { serverEnvironment } from '../../client/src/serverEnvironment';

describe('the environment of the server', () => {
  it('has the limit from which on memory goes back to the system', () => {
    assert.deepEqual(serverEnvironment({ PATH: '/bin' }), { MALLOC_MMAP_THRESHOLD_: '131072' });
  });

  it('leaves alone what a person has set', () => {
    assert.deepEqual(serverEnvironment({ MALLOC_MMAP_THRESHOLD_: '4096' }), {});
  });
});
