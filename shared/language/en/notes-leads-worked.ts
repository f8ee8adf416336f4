/** Notes of the board Leads worked. `n` is `count` as people write it. */
export const notesLeadsWorked = {
  handOverCreated: 'No lead has a date for the stage “{{stage}}”, so its creation stands for the hand-over.',
  undatedHandOver_one: '{{n}} lead reached “{{stage}}” at a date that is not known and is in no period.',
  undatedHandOver_other: '{{n}} leads reached “{{stage}}” at dates that are not known and are in no period.',
  handOverLater_one: '{{n}} hand-over of this period lies after the data date and is not counted.',
  handOverLater_other: '{{n}} hand-overs of this period lie after the data date and are not counted.',
  workedByStatus:
    'No sales activities have been imported: a lead counts as worked if its status is not “new”, and times are not known.',
  workedUnknown:
    'Neither sales activities nor statuses have been imported, so it is not known which leads were worked.',
  unlinkedSalesTouches_one: '{{n}} sales activity names a lead that is not known and makes no lead worked.',
  unlinkedSalesTouches_other: '{{n}} sales activities name leads that are not known and make no lead worked.',
} as const;
