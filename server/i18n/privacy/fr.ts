import type { PrivacyMessages } from './en.js';

export const privacy = {
  'topic.account': 'Votre compte',
  'event.dataExport.ready.title': 'La copie de vos données est prête',
  'event.dataExport.ready.body':
    'Vous pouvez la télécharger pendant sept jours, sur la page de vos données dans votre compte.',
  'event.erasure.asked.title': 'Vos données vont être effacées',
  'event.erasure.asked.body':
    'Cela a été demandé dans votre compte et sera fait dans sept jours. Jusque-là, vous pouvez y revenir sur cette demande. Si elle ne vient pas de vous, faites-le maintenant et changez votre mot de passe.',

  'personal.copy': 'Ce que ce service sait de vous',
  'personal.nothing': 'Rien.',
  'personal.days': '{count, plural, one {# jour} many {# de jours} other {# jours}}',
  'personal.years': '{count, plural, one {# an} many {# d’années} other {# ans}}',

  'personal.account': 'Votre compte',
  'personal.account.purpose':
    'Votre nom, votre adresse électronique et votre langue : pour que vous puissiez vous connecter et recevoir du courrier.',
  'personal.signIn': 'Vos moyens de connexion',
  'personal.signIn.purpose':
    'Votre mot de passe sous une forme illisible, vos clés d’accès sans leur secret, le nom sous lequel un fournisseur d’identité vous connaît, vos sessions et vos jetons : pour que personne d’autre ne se connecte à votre place.',
  'personal.attempts': 'Tentatives de connexion',
  'personal.attempts.purpose': 'Une adresse et un réseau, comptés : pour que personne ne devine les mots de passe.',
  'personal.roles': 'Vos fonctions',
  'personal.roles.purpose':
    'Pour qui vous agissez, à quel titre et pendant quelle période : vos actes engagent cet organisme ou ce pays.',
  'personal.acts': 'Ce que vous avez fait',
  'personal.acts.purpose':
    'Qui a rédigé, approuvé ou décidé quoi, et quand : les pays doivent pouvoir retracer une décision.',
  'personal.nomination': 'Candidatures aux cours',
  'personal.nomination.purpose':
    'Nom, adresse électronique et lieu de travail d’une personne présentée par un pays : pour que l’établissement puisse choisir et délivrer le certificat.',
  'personal.cv': 'Fichiers sur les candidats',
  'personal.cv.purpose':
    'Un curriculum vitæ joint par un pays à une candidature : pour que l’établissement puisse choisir. Également les fichiers que vous avez envoyés et qui ne sont encore joints à rien.',
  'personal.expert': 'Experts en mission',
  'personal.expert.purpose': 'Le nom de l’expert : pour que les deux parties sachent qui vient.',
  'personal.contract': 'Contrats de mission',
  'personal.contract.purpose': 'Le texte convenu par les deux parties ; il nomme l’expert.',
  'personal.messages': 'Messages des correspondances',
  'personal.messages.purpose':
    'Ce que vous avez écrit à l’autre partie d’une correspondance : pour que les deux s’accordent sur la suite.',
  'personal.invitations': 'Invitations reçues',
  'personal.invitations.purpose':
    'L’adresse à laquelle un organisme a envoyé une invitation à exercer une fonction : pour que le lien parvienne à la bonne personne.',
  'personal.notices': 'Avis',
  'personal.notices.purpose':
    'Ce qui vous a été signalé et ce que vous souhaitez recevoir : pour que rien ne vous échappe.',
  'personal.mails': 'Courriels qui vous ont été adressés',
  'personal.mails.purpose': 'Leur texte et leur destination : pour pouvoir les renvoyer si un serveur tombe en panne.',
  'personal.searches': 'Recherches enregistrées et adresses secrètes',
  'personal.searches.purpose':
    'Ce dont vous avez demandé à être averti et ce qui a été trouvé, et que vous avez créé une adresse pour votre calendrier : pour que vous sachiez ce qui paraît.',
  'personal.answers': 'Réponses gardées en cas de répétition',
  'personal.answers.purpose':
    'La réponse à une requête munie d’une clef : pour qu’un double envoi ne compte qu’une fois.',
  'personal.accesses': 'Qui a consulté vos données',
  'personal.accesses.purpose':
    'Chaque consultation par autrui de données vous concernant : pour que vous puissiez la voir.',
  'personal.exports': 'Copies de vos données',
  'personal.exports.purpose': 'Établies à votre demande.',
  'personal.proofs': 'Clés des preuves',
  'personal.proofs.purpose':
    'Elles permettent de prouver de quel nom et de quelle adresse il s’agissait dans un acte enregistré. Le registre lui-même ne contient ni l’un ni l’autre.',
  'personal.erasures': 'Demandes d’effacement',
  'personal.erasures.purpose': 'Quand vous l’avez demandé et quand cela a été fait.',

  'personal.ground.service': 'Sans cela, le service que vous demandez ne peut pas être rendu.',
  'personal.ground.task': 'Nécessaire à la coopération entre les pays ou établissements concernés.',
  'personal.ground.security': 'Nécessaire à la sécurité des comptes et du service.',
  'personal.ground.record': 'Les gouvernements doivent pouvoir rendre compte de ce qui est fait en leur nom.',
  'personal.ground.rights': 'Nécessaire à l’exercice de vos droits.',

  'personal.kept.account': 'Tant que le compte existe',
  'personal.kept.always': 'Sans limite de durée',
  'personal.kept.made': '{period} après l’enregistrement',
  'personal.kept.sent': '{period} après l’envoi',
  'personal.kept.ended': '{period} après la fin de la mission ou du cours',
  'personal.kept.ready': '{period} après la mise à disposition',

  'personal.erasure.deleted': 'Supprimé',
  'personal.erasure.replaced': 'Remplacé par le mot « erased »',
  'personal.erasure.kept': 'Conservé',
  'personal.keepReason.answerable':
    'Cela reste, sans votre nom ni votre adresse, afin que l’on voie qu’une même personne a agi avec le droit de le faire.',
  'personal.keepReason.contract':
    'Un contrat convenu reste tel qu’il a été convenu : sinon il ne prouverait plus rien. Les projets sont supprimés.',
  'personal.keepReason.request':
    'Votre demande reste enregistrée, sans votre nom ni votre adresse, pour montrer qu’elle a été exécutée.',

  'personal.class.P0': 'Accessible à tous',
  'personal.class.P1': 'Pour les personnes inscrites',
  'personal.class.P2': 'Pour les personnes concernées',
  'personal.class.P3': 'Sensible',
  'personal.reader.self': 'Vous-même',

  'personal.way.list': 'Dans une liste',
  'personal.way.page': 'Séparément',
  'personal.way.step': 'En prenant une décision',
  'personal.way.download': 'Sous forme de fichier',
  'personal.way.breakGlass': 'En urgence, avec un motif',

  'personal.field.name': 'Nom',
  'personal.field.email': 'Adresse électronique',
  'personal.field.locale': 'Langue',
  'personal.field.created_at': 'Enregistré',
  'personal.field.role': 'Fonction',
  'personal.field.since': 'À partir de',
  'personal.field.until': 'Jusqu’à',
  'personal.field.participant_name': 'Nom du candidat',
  'personal.field.participant_email': 'Adresse électronique du candidat',
  'personal.field.organisation': 'Lieu de travail',
  'personal.field.country': 'Pays',
  'personal.field.rank': 'Rang dans l’ordre du pays',
  'personal.field.certificate_number': 'Numéro du certificat',
  'personal.field.state': 'Étape',
  'personal.field.expert_name': 'Nom de l’expert',
  'personal.field.duty_station': 'Lieu d’affectation',
  'personal.field.starts_on': 'Premier jour',
  'personal.field.ends_on': 'Dernier jour',
  'personal.field.title': 'Titre',
  'personal.field.subject': 'Objet',
  'personal.field.text': 'Texte',
  'personal.field.to_address': 'Envoyé à',
  'personal.field.sent_at': 'Envoyé',
  'personal.field.occurred_at': 'Quand',
  'personal.field.seen_at': 'Consulté',
  'personal.field.asked_at': 'Demandé',
} satisfies PrivacyMessages;
