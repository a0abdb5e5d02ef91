import type { PasskeyWords } from './en.js';

export const passkeys = {
  'passkeys.title': 'Clés d’accès',
  'passkeys.lead':
    'Avec une clé d’accès, vous vous connectez comme vous déverrouillez votre appareil : par un code, un doigt ou votre visage. Il n’y a rien à retenir, et rien qu’un faux site puisse vous soutirer.',
  'passkeys.yours': 'Vos clés d’accès',
  'passkeys.none': 'Vous n’en avez pas encore.',
  'passkeys.made': 'Créée le {date}',
  'passkeys.used': 'Dernière utilisation le {date}',
  'passkeys.unused': 'Pas encore utilisée',
  'passkeys.synced': 'Sur plusieurs de vos appareils',
  'passkeys.remove': 'Supprimer',
  'passkeys.removeNamed': 'Supprimer la clé d’accès {name}',
  'passkeys.add': 'Ajouter une clé d’accès',
  'passkeys.name': 'Nom',
  'passkeys.nameHint': 'Pour la reconnaître, par exemple : ordinateur du bureau, téléphone',
  'passkeys.nameNeeded': 'Indiquez un nom de 60 caractères au plus',
  'passkeys.full':
    'Vous avez {count, plural, one {# clé d’accès} many {# de clés d’accès} other {# clés d’accès}} ; il n’est pas possible d’en ajouter. Supprimez-en une d’abord.',
  'passkeys.added': 'La clé d’accès a été ajoutée. Vous pouvez désormais vous connecter avec elle.',
  'passkeys.removed':
    'La clé d’accès a été supprimée. Effacez-la aussi sur votre appareil, qui pourrait encore la proposer.',
  'passkeys.needsScript':
    'Les clés d’accès nécessitent JavaScript. Activez-le pour ce site, ou connectez-vous autrement.',
  'passkeys.needsBrowser':
    'Ce navigateur ne peut pas utiliser de clé d’accès ici. Prenez un navigateur plus récent et une adresse qui commence par https, ou connectez-vous autrement.',
  'passkeys.stopped':
    'Aucune clé d’accès n’a été utilisée : l’opération a été annulée ou a trop duré. Vous pouvez réessayer.',
  'passkeys.already': 'Cet appareil contient déjà une clé d’accès pour votre compte.',
  'passkeys.failed': 'Cela n’a pas fonctionné avec cet appareil. Réessayez, ou connectez-vous autrement.',
  'passkeys.signIn': 'Se connecter avec une clé d’accès',
  'passkeys.manage': 'Gérer les clés d’accès',
  'passkeys.areFactor':
    'Vos clés d’accès sont votre second facteur. Ajoutez-en une seconde ou gardez des codes de secours, pour le jour où un appareil serait perdu.',
  'passkeys.count':
    'Vous avez {count, plural, =0 {zéro clé d’accès} one {# clé d’accès} many {# de clés d’accès} other {# clés d’accès}}.',
  'passkeys.continue': 'Continuer avec une clé d’accès',
  'passkeys.continueText': 'Utilisez votre clé d’accès, comme pour déverrouiller cet appareil.',
  'passkeys.confirmFirst': 'Pour modifier quoi que ce soit ici, confirmez d’abord que c’est bien vous.',
  'passkeys.confirm': 'Confirmer que c’est moi',

  'provider.otherWays': 'Autres façons de se connecter',
  'provider.signIn': 'Se connecter avec {provider}',
  'provider.prove': 'Confirmer avec {provider}',
  'provider.going': 'Vers {provider}',
  'provider.goingText': 'Vous vous connectez là-bas et revenez ici automatiquement.',
  'provider.continue': 'Continuer vers {provider}',
  'provider.down':
    '{provider} ne répond pas pour le moment. Vous pouvez toujours vous connecter ici avec votre mot de passe ou une clé d’accès.',

  'identities.title': 'Authentification unique',
  'identities.lead':
    'Une fois le lien établi, vous pouvez vous connecter ici avec votre compte chez {provider}. Seul est conservé le nom sous lequel {provider} vous connaît.',
  'identities.linkedOn': 'Lien établi le {date}',
  'identities.notLinked': 'Aucun lien.',
  'identities.link': 'Lier mon compte chez {provider}',
  'identities.unlink': 'Rompre le lien',
  'identities.linked': 'Vos comptes sont liés.',
  'identities.unlinked': 'Vos comptes ne sont plus liés.',
  'identities.off': 'Aucun fournisseur n’est configuré pour ce service.',

  'problem.attempt-over': 'Cette tentative est terminée. Veuillez recommencer',
  'problem.passkey-refused': 'La clé d’accès n’a pas été acceptée',
  'problem.passkey-copied':
    'Deux appareils semblent utiliser la même clé d’accès. Pour votre sécurité, elle n’a pas été acceptée',
  'problem.last-second-factor': 'Votre rôle exige un second facteur, et c’est votre dernier',
  'problem.last-way-in': 'Sans cela, vous ne pourriez plus vous connecter',
  'problem.unknown-identity': 'Personne n’est connu ici sous cette identité',
  'problem.link-first': 'Vous avez ici un compte qui n’est pas encore lié',
  'problem.identity-taken': 'Cette identité appartient ici à un autre compte',
  'problem.identity-refused': 'La connexion chez le fournisseur n’a pas abouti ou a été annulée',
  'problem.provider-unavailable': 'Le fournisseur d’identité ne répond pas',
  'remedy.attempt-over':
    'Une tentative vaut une seule fois, pendant quelques minutes, dans le navigateur où elle a commencé.',
  'remedy.passkey-copied':
    'Connectez-vous autrement, supprimez cette clé d’accès de votre compte et créez-en une nouvelle.',
  'remedy.last-second-factor': 'Ajoutez d’abord une autre clé d’accès ou une application d’authentification.',
  'remedy.last-way-in': 'Définissez d’abord un mot de passe ou ajoutez une autre clé d’accès.',
  'remedy.unknown-identity':
    'Les comptes sont ouverts par votre institution ou par votre point focal national. Si vous en avez un, connectez-vous autrement et liez-y cette identité dans votre compte.',
  'remedy.link-first': 'Connectez-vous comme d’habitude, puis liez cette identité dans votre compte.',
  'remedy.identity-taken': 'Connectez-vous à cet autre compte et rompez-y d’abord le lien.',
  'remedy.identity-refused': 'Veuillez réessayer. Si cela échoue encore, connectez-vous autrement.',
  'remedy.provider-unavailable': 'Connectez-vous avec votre mot de passe ou une clé d’accès, ou réessayez plus tard.',
} satisfies PasskeyWords;
