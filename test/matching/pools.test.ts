import { expect, it } from 'vitest';
import { poolWorld } from './pool-world.js';
const { world, postDrip, stored, told, sideOf, close } = await poolWorld();
it('probe', async () => {
  const per = await postDrip('PER');
  const npl = await postDrip('NPL');
  const mar = await postDrip('MAR');
  await world.drain();
  console.log(await stored(), await world.db.query('select * from need_likeness'));
  for (const c of ['PER', 'NPL', 'MAR'])
    console.log(c, await told((await sideOf(c)).officer), await told((await sideOf(c)).focalPoint));
  const { body } = await world
    .as((await sideOf('NPL')).officer)
    .get(`/api/v1/listings/${per}/pool`)
    .set('Accept-Language', 'fr');
  console.log(JSON.stringify(body, null, 1));
  await close('MAR', mar);
  console.log(await stored());
  await close('PER', per);
  console.log(await stored());
});
