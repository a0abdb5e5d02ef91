import type { SecurityMessages } from './en.js';

export const security = {
  'topic.security': '账户安全',
  'event.person.seenOnNewDevice.title': '您的账户在新设备上登录',
  'event.person.seenOnNewDevice.body':
    '有人使用此前未登录过您账户的浏览器登录。如非本人操作，请更改密码并结束其他会话。',
  'event.person.passwordChanged.title': '您的密码已更改',
  'event.person.passwordChanged.body': '您的其他会话均已结束。如非本人操作，请通过“忘记密码”设置新密码，并告知管理员。',
  'event.person.passwordReset.title': '您的密码已通过链接重新设置',
  'event.person.passwordReset.body':
    '您的所有会话均已结束，第二验证因素不变。如非本人操作，可能有人在查看您的邮件，请告知管理员。',
  'event.person.secondFactorAdded.title': '已设置身份验证应用',
  'event.person.secondFactorAdded.body': '今后登录时需输入其验证码。如非本人操作，请立即更改密码并告知管理员。',
  'event.person.secondFactorRemoved.title': '您的身份验证应用已移除',
  'event.person.secondFactorRemoved.body':
    '其恢复代码已失效，您的其他会话均已结束。如非本人操作，请立即更改密码并告知管理员。',
  'event.person.recoveryCodesRenewed.title': '您有新的恢复代码',
  'event.person.recoveryCodesRenewed.body': '原有代码已失效。如非本人操作，请立即更改密码并告知管理员。',
  'event.person.recoveryCodeUsed.title': '一个恢复代码已被使用',
  'event.person.recoveryCodeUsed.body':
    '该代码不能再次使用。剩余不多时请生成新代码。如非本人操作，请立即更改密码并生成新代码。',
  'mail.whySecurity': '您收到此邮件，因为它涉及您的账户安全。此类邮件无法关闭。',
  'mail.reset.title': '设置新密码',
  'mail.reset.text':
    '请在 {count, plural, other {# 分钟}}内打开此链接，仅可使用一次。如非您本人请求，请忽略：您的密码未变。',
  'mail.reset.why': '您收到此邮件，因为有人为此地址请求新密码。',
} satisfies SecurityMessages;
