/** All rules, in the order in which they run. CONTRIBUTING says how to add one. */
import { amountHasCurrency } from './amountHasCurrency.ts';
import { consentDated } from './consentDated.ts';
import { consentEvidenced } from './consentEvidenced.ts';
import { consentNeeded } from './consentNeeded.ts';
import { consentRecorded } from './consentRecorded.ts';
import { datesInOrder } from './datesInOrder.ts';
import { doubleReport } from './doubleReport.ts';
import { fundNamed } from './fundNamed.ts';
import { idUnique } from './idUnique.ts';
import { linkComplete } from './linkComplete.ts';
import { noPersonalContacts } from './noPersonalContacts.ts';
import { ownRecommendation } from './ownRecommendation.ts';
import { providerIsNotRecipient } from './providerIsNotRecipient.ts';
import { recommendationKnown } from './recommendationKnown.ts';
import { replyFitsRequest } from './replyFitsRequest.ts';
import { requestAnswered } from './requestAnswered.ts';
import { requestKnown } from './requestKnown.ts';
import type { Rule } from './rule.ts';
import { sessionFitsCycle } from './sessionFitsCycle.ts';
import { statusFitsDates } from './statusFitsDates.ts';
import { submitterDeclares } from './submitterDeclares.ts';

/** Version of the rules; raised with every change of what they say. Stamped into every record taken in. */
export const RULE_SET_VERSION = '1.0';

export const rules: readonly Rule[] = [
  submitterDeclares,
  idUnique,
  consentRecorded,
  consentNeeded,
  consentEvidenced,
  consentDated,
  datesInOrder,
  statusFitsDates,
  amountHasCurrency,
  sessionFitsCycle,
  recommendationKnown,
  linkComplete,
  requestKnown,
  replyFitsRequest,
  requestAnswered,
  providerIsNotRecipient,
  doubleReport,
  fundNamed,
  noPersonalContacts,
  ownRecommendation,
];
