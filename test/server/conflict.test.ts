import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { restAdapter } from '../../src/adapters/rest.js';
import { NoteKeeper } from '../../src/elements/prompt-card/note-keeper.js';
import { notes } from '../../src/model/records/talk.js';
import { guard } from '../../src/port/guard.js';
import { createApp } from '../../src/server/app.js';
import { demoAuthenticate, demoOrg } from '../../src/server/auth.js';
import { plant } from '../../src/server/seed.js';
import { openStore, type Store } from '../../src/server/store.js';
import { company } from './company.js';
import { type Engine, onEveryEngine } from './engines.js';

/* One person at two screens: the card's own keeper of a note, over HTTP, against the real server. */
onEveryEngine((start) => {
  let engine: Engine;
  let store: Store;
  before(async () => {
    engine = await start();
    store = await openStore(engine.where);
    await plant(store.db, demoOrg, company);
  });
  after(async () => {
    await store.close();
    await engine.stop();
  });

  test('who saves over what another screen saved sees both texts, and neither is lost', async () => {
    const app = createApp({ store, authenticate: demoAuthenticate(Promise.resolve(store)) });
    const answers: number[] = [];
    const port = guard(
      restAdapter({
        src: 'http://localhost',
        token: () => 'demo:ann',
        fetch: async (input, init) => {
          const answer = await app.request(input as string, init);
          answers.push(answer.status);
          return answer;
        },
      }),
    );
    const screen = async (): Promise<NoteKeeper> => {
      const place = { port, meetingId: 'm-ann', authorId: 'ann', allow: () => true, prepare: () => Promise.resolve() };
      const keeper = new NoteKeeper(place, () => undefined);
      keeper.adopt((await port.list(notes, { filter: { id: 'm-ann:ann' } })).items[0]);
      return keeper;
    };
    const desk = await screen();
    desk.type('机で書いた');
    await desk.save();
    const phone = await screen();
    assert.equal(phone.body, '机で書いた');
    desk.type('机で書き直した');
    await desk.save();
    phone.type('電話で書いた');
    await phone.save();
    assert.ok(answers.includes(412), `${answers.join()}`);
    assert.deepEqual(phone.saving, { kind: 'conflict', theirs: '机で書き直した' });
    assert.equal(phone.body, '電話で書いた');
    await phone.resolve('両方を合わせた');
    assert.equal(phone.saving.kind, 'saved');
    assert.equal((await screen()).body, '両方を合わせた');
  });
});
