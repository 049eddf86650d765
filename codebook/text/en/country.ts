import type { CountryTexts } from '../countryKinds.ts';

export const country: CountryTexts = {
  title: '{state}: technical cooperation for the implementation of recommendations of the universal periodic review',
  intro:
    'This sheet shows what was reported voluntarily to the repository under Human Rights Council resolution 54/28 and released with the consent of {state}, as at {today}. It is meant for the exchange of information at country level (paragraph 11) and is not an assessment.',
  by_status: 'Activities by status: {list}.',
  by_provider: 'Activities by provider: {list}.',
  in_part: 'Also concerns States for which it is not released, because their consent is not in force.',
  several_reports: 'Reported by several contributors; counted once.',
  captions: {
    activities: {
      title: 'Activities, by status',
      head_note: 'Activities with the organizations that provide them',
      none: 'No activity has been released.',
    },
    overlaps: {
      title: 'Activities that may be coordinated',
      head_note:
        'Activities of different contributors at the same time, on the same recommendation or of the same type on the same theme',
      none: 'No such activities were found.',
    },
    needs: {
      title: 'Requests and replies',
      head_note: 'Requests for technical cooperation',
      none: 'No request has been released.',
    },
    offers: {
      title: 'Offers that may fit the requests',
      head_note: 'Offers of support, with the main reason',
      none: 'No fitting offer was found.',
    },
    recommendations: {
      title: 'Supported recommendations without any activity',
      head_note: 'Number of recommendations in the register, by cycle',
      none: 'The register holds no recommendation to this State.',
    },
  },
  columns: {
    activity: 'Activity',
    other_activity: 'Other activity',
    status: 'Status',
    providers: 'Provided by',
    dates: 'Period',
    shared: 'In common',
    request: 'Request',
    requested_on: 'Requested',
    replied_on: 'Replied',
    offer: 'Offer',
    offered_by: 'Offered by',
    why: 'Main reason',
    cycle: 'Cycle',
    supported: 'Supported',
    addressed: 'With at least one activity',
    not_addressed: 'Without any activity',
  },
  refs: '{cycle}, without any activity: {list}',
  more: '{count, plural, one {and {shown} more} other {and {shown} more}}',
};
