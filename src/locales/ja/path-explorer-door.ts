import { common } from './shared.js';

/** Words of the path explorer until its catalogue is there, or where there is none. */
export const pathExplorerDoor = {
  ...common,
  title: 'これからの道',
  emptyTitle: '役割の地図は、まだありません',
  empty:
    '会社の役割と道すじ（roles と roads）がこのページのデータ元に入ると、ここに地図が描かれます。人事やページの担当者に、役割の一覧があるかたずねてみてください。',
};
