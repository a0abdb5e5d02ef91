import type { AccountWords } from './en.js';

export const account = {
  'signIn.forgot': 'Mot de passe oublié',
  'signIn.reset': 'Le nouveau mot de passe est défini. Connectez-vous avec celui-ci.',

  'proof.title': 'Deuxième étape',
  'proof.intro': 'Saisissez le code qu’affiche maintenant votre application d’authentification.',
  'proof.code': 'Code de l’application',
  'proof.recovery': 'Utiliser plutôt un code de secours',
  'proof.recoveryCode': 'Code de secours',
  'proof.button': 'Continuer',
  'proof.needed': 'Saisissez le code',
  'proof.wrong': 'Le code est incorrect ou a déjà servi. Attendez le suivant et réessayez.',
  'proof.wrongPassword': 'Le mot de passe est incorrect. Réessayez.',
  'proof.expired': 'Trop de temps s’est écoulé. Recommencez avec votre adresse électronique et votre mot de passe.',
  'confirm.title': 'Confirmez votre identité',
  'confirm.intro':
    'Ce que vous allez faire engage, ou touche à la sécurité de votre compte. La confirmation vaut cinq minutes.',

  'forgot.intro':
    'Saisissez votre adresse électronique pour recevoir un lien permettant de définir un nouveau mot de passe.',
  'forgot.button': 'Envoyer le lien',
  'forgot.sent': 'Consultez votre messagerie',
  'forgot.sentText':
    'S’il existe un compte à cette adresse, un lien lui est envoyé. Il fonctionne une seule fois, pendant {count, plural, one {# minute} many {# de minutes} other {# minutes}}.',
  'reset.title': 'Définir un nouveau mot de passe',
  'reset.again': 'Demander un nouveau lien',

  'password.title': 'Changer votre mot de passe',
  'password.current': 'Mot de passe actuel',
  'password.new': 'Nouveau mot de passe',
  'password.hint':
    'Au moins {count} caractères, dans toute écriture. Plusieurs mots séparés par des espaces conviennent bien. Vous pouvez le coller depuis un gestionnaire de mots de passe.',
  'password.short': 'Utilisez au moins {count} caractères',
  'password.long': 'Utilisez au plus {count} caractères',
  'password.common': 'Ce mot de passe est parmi les premiers qu’on essaie. Choisissez-en un autre.',
  'password.personal': 'Ce mot de passe est tiré de votre nom ou de votre adresse. Choisissez-en un autre.',
  'password.wrong': 'Ce n’est pas votre mot de passe actuel',
  'password.currentNeeded': 'Saisissez votre mot de passe actuel',
  'password.newNeeded': 'Saisissez un nouveau mot de passe',
  'password.save': 'Définir le nouveau mot de passe',

  'security.title': 'Connexion et sécurité',
  'security.passwordChanged': 'Le mot de passe est modifié. Toutes vos autres sessions sont fermées.',
  'security.factor': 'Second facteur',
  'security.factorNone':
    'Aucun n’est configuré. Avec un second facteur, un mot de passe découvert ne suffit pas pour agir en votre nom.',
  'security.factorOn': 'Une application d’authentification est configurée.',
  'security.codesLeft':
    '{count, plural, =0 {Il ne reste aucun code de secours.} one {Il reste # code de secours.} many {Il reste # de codes de secours.} other {Il reste # codes de secours.}}',
  'security.setUp': 'Configurer une application d’authentification',
  'security.replace': 'Passer à un autre appareil',
  'security.newCodes': 'Créer de nouveaux codes de secours',
  'security.remove': 'Retirer l’application d’authentification',
  'security.removed': 'L’application d’authentification est retirée.',
  'security.tooShort': 'Votre mot de passe est trop court pour servir seul. Choisissez-en d’abord un plus long.',
  'security.sessions': 'Où vous êtes connecté',
  'security.here': 'Ce navigateur',
  'security.unknown': 'Appareil inconnu',
  'security.since': 'Connexion',
  'security.seen': 'Dernière activité',
  'security.network': 'Réseau',
  'security.end': 'Fermer cette session',
  'security.endOthers': 'Fermer toutes les autres sessions',
  'security.ended': 'Fermé.',
  'security.needed': 'Votre fonction exige un second facteur',
  'security.neededText': 'Tant que vous ne l’utilisez pas, vous n’avez aucun droit en tant que :',
  'security.use': 'Utiliser votre second facteur',

  'authenticator.scan': 'Scannez cette image avec une application d’authentification sur votre téléphone.',
  'authenticator.qr': 'Code QR contenant la clé',
  'authenticator.key': 'Ou saisissez cette clé dans l’application :',
  'authenticator.open': 'Sur ce téléphone : ouvrir l’application',
  'authenticator.then': 'Saisissez ensuite le code qu’affiche l’application.',
  'authenticator.wrong':
    'Ce n’est pas le code qu’affiche l’application. Vérifiez que l’horloge du téléphone est à l’heure et réessayez.',
  'authenticator.button': 'Configurer',
  'codes.title': 'Vos codes de secours',
  'codes.text':
    'Chacun remplace une fois l’application, si votre téléphone est perdu. Notez-les ou imprimez cette page, et gardez-les comme une clé. Ils ne seront plus affichés.',
  'codes.done': 'Je les ai conservés',

  'problem.wrong-proof': 'Cela ne prouve pas votre identité',
  'problem.link-void': 'Ce lien ne fonctionne plus',
  'problem.stale-form': 'Cette page est restée ouverte trop longtemps',
  'remedy.link-void': 'Il a déjà servi, est trop ancien ou incomplet.',
  'remedy.stale-form': 'Rien n’a été modifié. Rechargez la page et recommencez.',
  'remedy.second-factor-required': 'Configurez-en un, ou utilisez celui que vous avez, sous « Connexion et sécurité ».',
  'again.kept': 'Rien n’a été modifié, et ce que vous avez saisi est conservé sur cette page.',
  'again.once':
    'Vous êtes connecté, et ce que vous avez saisi est conservé sur cette page. Appuyez encore une fois pour l’envoyer.',
  'again.newTab': '(s’ouvre dans un nouvel onglet)',
  'again.then': 'Revenez sur cette page et renvoyez le formulaire.',
  'again.button': 'Renvoyer',
  'again.typed': 'Ce que vous avez saisi',
  'again.back': 'Revenez maintenant à votre formulaire',
  'again.backText':
    'Il se trouve dans l’onglet d’où vous venez, avec tout ce que vous avez saisi. Vous pouvez fermer celui-ci.',
} satisfies AccountWords;
