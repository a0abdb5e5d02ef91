import type { PasskeyWords } from './en.js';

export const passkeys = {
  'passkeys.title': 'Chaves de acesso',
  'passkeys.lead':
    'Com uma chave de acesso, a sessão é iniciada com aquilo que desbloqueia o seu dispositivo: um PIN, um dedo ou o rosto. Não há nada para decorar, nem nada que um sítio falso lhe possa extorquir.',
  'passkeys.yours': 'As suas chaves de acesso',
  'passkeys.none': 'Ainda não tem nenhuma.',
  'passkeys.made': 'Criada em {date}',
  'passkeys.used': 'Usada pela última vez em {date}',
  'passkeys.unused': 'Ainda não usada',
  'passkeys.synced': 'Em vários dos seus dispositivos',
  'passkeys.remove': 'Remover',
  'passkeys.removeNamed': 'Remover a chave de acesso {name}',
  'passkeys.add': 'Adicionar uma chave de acesso',
  'passkeys.name': 'Nome',
  'passkeys.nameHint': 'Para a reconhecer, por exemplo: computador do escritório, telefone',
  'passkeys.nameNeeded': 'Indique um nome com 60 caracteres no máximo',
  'passkeys.full':
    'Tem {count, plural, one {# chave de acesso} many {# de chaves de acesso} other {# chaves de acesso}}; não é possível adicionar mais. Remova uma primeiro.',
  'passkeys.added': 'A chave de acesso foi adicionada. A partir de agora pode iniciar sessão com ela.',
  'passkeys.removed':
    'A chave de acesso foi removida. Apague-a também no seu dispositivo, que pode continuar a propô-la.',
  'passkeys.needsScript':
    'As chaves de acesso precisam de JavaScript. Ative-o para este sítio ou inicie sessão de outra forma.',
  'passkeys.needsBrowser':
    'Este navegador não pode usar chaves de acesso aqui. Use um navegador mais recente e um endereço que comece por https, ou inicie sessão de outra forma.',
  'passkeys.stopped':
    'Nenhuma chave de acesso foi usada: a operação foi cancelada ou demorou demasiado. Pode tentar de novo.',
  'passkeys.already': 'Este dispositivo já tem uma chave de acesso para a sua conta.',
  'passkeys.failed': 'Não funcionou com este dispositivo. Tente de novo ou inicie sessão de outra forma.',
  'passkeys.signIn': 'Iniciar sessão com uma chave de acesso',
  'passkeys.manage': 'Gerir as chaves de acesso',
  'passkeys.areFactor':
    'As suas chaves de acesso são o seu segundo fator. Adicione mais uma, ou guarde códigos de recuperação, para o dia em que um dispositivo se perca.',
  'passkeys.count':
    'Tem {count, plural, one {# chave de acesso} many {# de chaves de acesso} other {# chaves de acesso}}.',
  'passkeys.continue': 'Continuar com uma chave de acesso',
  'passkeys.continueText': 'Use a sua chave de acesso, tal como desbloqueia este dispositivo.',
  'passkeys.confirmFirst': 'Para alterar algo aqui, confirme primeiro a sua identidade.',
  'passkeys.confirm': 'Confirmar a minha identidade',

  'provider.otherWays': 'Outras formas de iniciar sessão',
  'provider.signIn': 'Iniciar sessão com {provider}',
  'provider.prove': 'Confirmar com {provider}',
  'provider.going': 'A caminho de {provider}',
  'provider.goingText': 'Inicia sessão lá e volta aqui automaticamente.',
  'provider.continue': 'Continuar para {provider}',
  'provider.down':
    '{provider} não responde de momento. Pode continuar a iniciar sessão aqui com a sua palavra-passe ou uma chave de acesso.',

  'identities.title': 'Início de sessão único',
  'identities.lead':
    'Depois de associada, pode iniciar sessão aqui com a sua conta em {provider}. Só é guardado o nome pelo qual {provider} o conhece.',
  'identities.linkedOn': 'Associada desde {date}',
  'identities.notLinked': 'Não associada.',
  'identities.link': 'Associar a minha conta em {provider}',
  'identities.unlink': 'Desassociar',
  'identities.linked': 'As suas contas estão associadas.',
  'identities.unlinked': 'As suas contas já não estão associadas.',
  'identities.off': 'Nenhum fornecedor está configurado para este serviço.',

  'problem.attempt-over': 'Esta tentativa terminou. Comece de novo',
  'problem.passkey-refused': 'A chave de acesso não foi aceite',
  'problem.passkey-copied':
    'Dois dispositivos parecem usar a mesma chave de acesso. Para sua segurança, não foi aceite',
  'problem.last-second-factor': 'A sua função exige um segundo fator, e este é o último que tem',
  'problem.last-way-in': 'Sem isto já não poderia iniciar sessão',
  'problem.unknown-identity': 'Ninguém é conhecido aqui por esta identidade',
  'problem.link-first': 'Tem aqui uma conta que ainda não está associada',
  'problem.identity-taken': 'Esta identidade pertence aqui a outra conta',
  'problem.identity-refused': 'O início de sessão no fornecedor não resultou ou foi cancelado',
  'problem.provider-unavailable': 'O fornecedor de identidade não responde',
  'remedy.attempt-over': 'Uma tentativa vale uma só vez, durante alguns minutos, no navegador em que começou.',
  'remedy.passkey-copied': 'Inicie sessão de outra forma, remova esta chave de acesso da sua conta e crie uma nova.',
  'remedy.last-second-factor': 'Adicione primeiro outra chave de acesso ou uma aplicação de autenticação.',
  'remedy.last-way-in': 'Defina primeiro uma palavra-passe ou adicione outra chave de acesso.',
  'remedy.unknown-identity':
    'As contas são abertas pela sua instituição ou pelo ponto focal nacional. Se tem uma, inicie sessão de outra forma e associe-lhe esta identidade na sua conta.',
  'remedy.link-first': 'Inicie sessão como habitualmente e associe esta identidade na sua conta.',
  'remedy.identity-taken': 'Inicie sessão nessa outra conta e desassocie-a lá primeiro.',
  'remedy.identity-refused': 'Tente de novo. Se voltar a falhar, inicie sessão de outra forma.',
  'remedy.provider-unavailable': 'Inicie sessão com a sua palavra-passe ou uma chave de acesso, ou tente mais tarde.',
} satisfies PasskeyWords;
