import { access as accessMessages } from './access/fr.js';
import type { Messages } from './en.js';
import { privacy } from './privacy/fr.js';
import { passkeys as passkeyMessages } from './passkeys/fr.js';
import { searches } from './searches/fr.js';
import { security as securityMessages } from './security/fr.js';
import { talk } from './talk/fr.js';

export const fr: Messages = {
  'role.institution_member': 'Membre d’une institution',
  'role.institution_admin': 'Responsable d’une institution',
  'role.focal_point': 'Point focal national',
  'role.ministry_officer': 'Agent de ministère',
  'role.expert': 'Expert',
  'role.donor_officer': 'Responsable auprès d’un bailleur de fonds',
  'role.administrator': 'Secrétariat',

  'listing.kind.need': 'Besoin',
  'listing.kind.expertise': 'Expertise',
  'listing.kind.training': 'Formation',
  'listing.kind.practice': 'Bonne pratique',
  'listing.kind.fund': 'Fonds',

  'listing.state.draft': 'Brouillon',
  'listing.state.submitted': 'En attente d’approbation',
  'listing.state.returned': 'Renvoyé pour révision',
  'listing.state.endorsed': 'Approuvé',
  'listing.state.published': 'Publié',
  'listing.state.matching': 'En recherche de partenaires',
  'listing.state.declined': 'Non approuvé',
  'listing.state.closed': 'Clos',
  'listing.state.withdrawn': 'Retiré',
  'listing.state.expired': 'Expiré',

  'listing.action.submit': 'Soumettre pour approbation',
  'listing.action.return': 'Renvoyer pour révision',
  'listing.action.endorse': 'Approuver',
  'listing.action.decline': 'Refuser l’approbation',
  'listing.action.publish': 'Publier',
  'listing.action.startMatching': 'Lancer la recherche de partenaires',
  'listing.action.reconfirm': 'Confirmer que c’est toujours valable',
  'listing.action.reopen': 'Renvoyer pour approbation',
  'listing.action.close': 'Clore',
  'listing.action.withdraw': 'Retirer',
  'listing.action.expire': 'Laisser expirer',

  'reason.incomplete': 'Incomplet',
  'reason.unclear': 'Pas assez clair',
  'reason.wrong_sector': 'Secteur erroné',
  'reason.needs_plan_reference': 'Référence au plan national manquante',
  'reason.duplicate': 'Doublon',
  'reason.not_a_priority': 'Ne constitue pas une priorité nationale',
  'reason.outside_plan': 'Hors du plan national',
  'reason.covered_elsewhere': 'Déjà couvert par ailleurs',
  'reason.sensitive': 'Sensible',
  'reason.agreement_reached': 'Accord conclu',
  'reason.met_elsewhere': 'Satisfait par ailleurs',
  'reason.no_longer_needed': 'N’est plus nécessaire',
  'reason.capacity_exhausted': 'Capacité épuisée',
  'reason.entered_by_mistake': 'Saisi par erreur',
  'reason.no_longer_valid': 'N’est plus valable',
  'reason.funding_lost': 'Financement perdu',
  'reason.policy_change': 'Changement de politique',
  'reason.failing': 'Rien n’est passé depuis trois jours',
  'reason.gone': 'Le récepteur annonce sa disparition définitive',
  'reason.other': 'Autre motif',

  'topic.organisations': 'Organisations',
  'topic.listings': 'Besoins et offres',
  'topic.matches': 'Correspondances',
  'topic.missions': 'Missions d’experts',
  'topic.trainings': 'Formation',
  'topic.funding': 'Cofinancement',
  'topic.deadlines': 'Échéances',

  'cadence.at_once': 'Immédiatement',
  'cadence.daily': 'Une fois par jour',
  'cadence.weekly': 'Une fois par semaine',
  'cadence.never': 'Jamais',

  'event.organisation.registered.title': '{title} est désormais enregistré',
  'event.organisation.registered.body':
    'Cet organisme participe au titre de votre pays. S’il se déclare centre d’excellence, veuillez le vérifier.',
  'event.organisation.verified.title': '{title} : centre d’excellence vérifié',
  'event.organisation.verified.body':
    'Votre point focal national l’a confirmé. La mention figure sur toutes ses offres.',

  'event.listing.submitted.title': 'Approbation demandée : {title}',
  'event.listing.submitted.body': 'Veuillez approuver, renvoyer en indiquant le motif, ou refuser.',
  'event.listing.returned.title': 'Renvoyé pour révision : {title}',
  'event.listing.returned.body': 'Motif : {reason}. Veuillez réviser le texte et le soumettre à nouveau.',
  'event.listing.endorsed.title': 'Approuvé : {title}',
  'event.listing.endorsed.body': 'La prochaine étape est la publication.',
  'event.listing.declined.title': 'Non approuvé : {title}',
  'event.listing.declined.body': 'Motif : {reason}. Ce texte ne sera pas publié.',
  'event.listing.published.title': 'Publié : {title}',
  'event.listing.published.body':
    'Toutes les personnes habilitées peuvent maintenant le trouver, et la recherche de partenaires a commencé.',
  'event.listing.closed.title': 'Clos : {title}',
  'event.listing.closed.body': 'Motif : {reason}. Il n’est plus proposé à des partenaires.',
  'event.listing.withdrawn.title': 'Retiré : {title}',
  'event.listing.withdrawn.body': 'Motif : {reason}. Il reste dans les archives mais n’est plus affiché.',
  'event.listing.expired.title': 'Expiré : {title}',
  'event.listing.expired.body':
    'Personne n’a confirmé qu’il était toujours valable. Pour le rétablir, veuillez le soumettre à nouveau.',
  'event.listing.due.title': 'En retard : {title}',
  'event.listing.due.body':
    'Ce dossier est resté trop longtemps à l’étape « {state} ». Veuillez agir ou indiquer qui le fera.',

  'event.match.suggested.title': 'Correspondance possible : {title} – {other}',
  'event.match.suggested.body': 'Voyez pourquoi les deux se correspondent et décidez s’il convient d’y donner suite.',
  'event.match.shortlisted.title': 'Présélection : {other} pour {title}',
  'event.match.shortlisted.body': 'La partie requérante examine cette offre. Rien ne vous est encore demandé.',
  'event.match.dismissed.title': 'Correspondance écartée : {title} – {other}',
  'event.match.dismissed.body': 'L’une des parties ne souhaite pas y donner suite.',
  'event.match.introduced.title': 'Mise en relation : {title} – {other}',
  'event.match.introduced.body':
    'Chaque partie peut maintenant voir les coordonnées de l’autre et convenir avec elle de la suite.',
  'event.match.due.title': 'En retard : votre décision sur une correspondance pour {title}',
  'event.match.due.body':
    'Un partenaire possible ({other}) attend toujours votre réponse. Présélectionnez-le, mettez les deux parties en relation ou écartez-le en indiquant le motif.',
  'event.match.ended.title': 'Correspondance terminée : {title} – {other}',
  'event.match.ended.body': 'L’un des deux n’est plus ouvert ou ne correspond plus.',

  'event.pool.proposed.title': 'Demandé par plusieurs pays : {title}',
  'event.pool.proposed.body':
    'Nombre de pays : {other}. Voyez ce qu’exigerait une formation ou une mission commune, et ce qu’elle ferait économiser.',
  'event.pool.dissolved.title': 'Regroupement abandonné : {title}',
  'event.pool.dissolved.body': 'Il n’est plus proposé de répondre ensemble à ces besoins. Chacun suit son cours.',

  'event.mission.proposed.title': 'Mission d’expert proposée : {title}',
  'event.mission.proposed.body':
    'La partie requérante vous demande d’envoyer un expert ({other}). Veuillez accepter ou décliner.',
  'event.mission.accepted.title': 'Mission d’expert acceptée : {title}',
  'event.mission.accepted.body': 'La prochaine étape est le contrat ({other}).',
  'event.mission.declined.title': 'Mission d’expert déclinée : {title}',
  'event.mission.declined.body':
    'La partie qui offre ({other}) ne peut envoyer d’expert. Le motif figure avec la mission.',
  'event.mission.contracted.title': 'Contrat conclu : {title}',
  'event.mission.contracted.body': 'La mission ({other}) peut être préparée : voyage, visa, assurance.',
  'event.mission.started.title': 'Mission d’expert en cours : {title}',
  'event.mission.started.body': 'L’expert ({other}) a commencé ses travaux.',
  'event.mission.completed.title': 'Mission d’expert achevée : {title}',
  'event.mission.completed.body':
    'Veuillez l’évaluer ({other}). Aucune partie ne voit l’évaluation de l’autre avant d’avoir donné la sienne.',
  'event.mission.evaluated.title': 'Les deux évaluations sont reçues : {title}',
  'event.mission.evaluated.body': 'Vous pouvez maintenant lire l’avis de l’autre partie sur la mission ({other}).',
  'event.mission.cancelled.title': 'Mission d’expert annulée : {title}',
  'event.mission.cancelled.body': 'La mission ({other}) n’aura pas lieu. Le motif figure avec elle.',
  'event.mission.due.title': 'Mission en retard : {title}',
  'event.mission.due.body': 'La prochaine étape ({other}) est en retard. Veuillez agir ou indiquer qui le fera.',

  'event.cohort.opened.title': 'Candidatures ouvertes : {title}',
  'event.cohort.opened.body': 'Votre pays peut présenter des candidats à ce cours.',
  'event.cohort.closed.title': 'Candidatures closes : {title}',
  'event.cohort.closed.body': 'L’hôte procède à la sélection. Vous serez informé du sort de chaque candidature.',
  'event.cohort.completed.title': 'Cours achevé : {title}',
  'event.cohort.completed.body': 'Les résultats des participants sont enregistrés.',
  'event.cohort.cancelled.title': 'Cours annulé : {title}',
  'event.cohort.cancelled.body': 'Il n’aura pas lieu. Le motif figure avec le cours.',
  'event.cohort.due.title': 'Étape de cours en retard : {title}',
  'event.cohort.due.body': 'La prochaine étape de ce cours est en retard. Veuillez agir ou indiquer qui le fera.',

  'event.nomination.made.title': 'Candidature reçue : {title}',
  'event.nomination.made.body': 'Provenance : {country}. Veuillez retenir ou refuser cette candidature.',
  'event.nomination.selected.title': 'Candidature retenue : {title}',
  'event.nomination.selected.body':
    'Veuillez confirmer la place sans tarder, ou la céder pour que quelqu’un d’autre puisse l’occuper.',
  'event.nomination.refused.title': 'Candidature non retenue : {title}',
  'event.nomination.refused.body': 'Le motif figure avec la candidature.',
  'event.nomination.accepted.title': 'Place confirmée : {title}',
  'event.nomination.accepted.body': 'Confirmée par : {country}.',
  'event.nomination.declined.title': 'Place libérée : {title}',
  'event.nomination.declined.body': 'Libérée par : {country}. La place est de nouveau disponible.',
  'event.nomination.completed.title': 'Formation achevée : {title}',
  'event.nomination.completed.body': 'La personne que vous avez désignée a terminé le cours.',
  'event.nomination.due.title': 'Candidature en retard : {title}',
  'event.nomination.due.body':
    'Une étape de la candidature ({country}) est en retard. Veuillez agir ou indiquer qui le fera.',

  'event.webhook.failed.title': 'Webhook injoignable : {title}',
  'event.webhook.failed.body':
    'Motif : {reason}. Consultez les tentatives, réparez le récepteur, puis renvoyez ce qui a été manqué.',

  'event.pledge.offered.title': 'Cofinancement proposé : {title}',
  'event.pledge.offered.body': 'Un bailleur de fonds propose de contribuer ({other}). Veuillez confirmer ou décliner.',
  'event.pledge.confirmed.title': 'Cofinancement confirmé : {title}',
  'event.pledge.confirmed.body':
    'La partie requérante a accepté votre contribution. La prochaine étape est le versement.',
  'event.pledge.declined.title': 'Cofinancement décliné : {title}',
  'event.pledge.declined.body':
    'La partie requérante ne donne pas suite à votre proposition. Le motif figure avec la promesse.',
  'event.pledge.paid.title': 'Contribution versée : {title}',
  'event.pledge.paid.body': 'Le bailleur de fonds a enregistré le versement ({other}).',
  'event.pledge.withdrawn.title': 'Cofinancement retiré : {title}',
  'event.pledge.withdrawn.body':
    'Le bailleur de fonds a retiré sa proposition ({other}). Le motif figure avec la promesse.',
  'event.pledge.due.title': 'Contribution en retard : {title}',
  'event.pledge.due.body': 'La prochaine étape de cette promesse est en retard. Veuillez agir ou indiquer qui le fera.',

  'mail.greeting': 'Bonjour {name},',
  'mail.several': '{topic} : {count, plural, one {# avis} other {# avis}}',
  'mail.daily': 'Votre journée : {count, plural, one {# avis} other {# avis}}',
  'mail.weekly': 'Votre semaine : {count, plural, one {# avis} other {# avis}}',
  'mail.open': 'Ouvrir',
  'mail.more': '{count, plural, one {# autre avis vous attend} other {# autres avis vous attendent}} sur le site.',
  'mail.why': 'Vous recevez ce message parce que vous agissez pour une organisation ou un pays concerné.',
  'mail.preferences': 'Choisir la fréquence des messages',
  'mail.unsubscribe': 'Ne plus recevoir de messages à ce sujet',
  'mail.unsubscribeSummary': 'Ne plus recevoir ce récapitulatif',

  'unsubscribe.question': 'Ne plus recevoir ces messages ?',
  'unsubscribe.topic':
    'Vous ne recevrez plus de messages sur ce sujet : {topic}. Les avis restent visibles une fois connecté.',
  'unsubscribe.daily': 'Vous ne recevrez plus le récapitulatif quotidien. Les avis restent visibles une fois connecté.',
  'unsubscribe.weekly':
    'Vous ne recevrez plus le récapitulatif hebdomadaire. Les avis restent visibles une fois connecté.',
  'unsubscribe.button': 'Ne plus recevoir ces messages',
  'unsubscribe.done': 'C’est fait : ces messages sont arrêtés',
  'unsubscribe.changeBack': 'Modifier ce choix dans vos paramètres',
  'unsubscribe.unknown': 'Ce lien est incomplet',
  'unsubscribe.unknownBody':
    'Veuillez copier le lien entier depuis le message, ou modifier vos paramètres après vous être connecté.',

  ...accessMessages,
  ...privacy,
  ...securityMessages,
  ...passkeyMessages,
  ...searches,
  ...talk,
};
