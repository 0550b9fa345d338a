import type { PaymentMessages } from './messages.ts'

const ja: PaymentMessages = {
  connection_failed:
    '決済サービスに接続できませんでした。通信環境を確認して、もう一度お試しください。',
  outcome_unknown:
    'お支払いが完了したかどうかを確認できませんでした。もう一度お支払いになる前に、ご注文の状況をご確認ください。',
  payment_in_progress: 'このお支払いは現在処理中です。',
  canceled_by_page: 'リクエストはキャンセルされました。',
  card_not_received: 'カード情報を読み取れませんでした。もう一度お試しください。',
  unexpected: 'システムで問題が発生しました。しばらくしてからもう一度お試しください。',
  authentication_failed:
    'カード会社の本人認証を完了できませんでした。もう一度お試しいただくか、別のカードをお使いください。',
  action_incomplete:
    'お支払いはまだ完了していません。もう一度お支払いになる前に、ご注文の状況をご確認ください。',
  payment_stopped: 'お支払いを中止しました。請求は発生していません。',
  invalid_redirect: '指定されたURLではお支払いを続けられません。',
  intent_mismatch: 'お支払い金額が変更されました。ページを再読み込みしてください。',

  card_declined: 'このカードはご利用いただけませんでした。別のカードをお使いください。',
  insufficient_funds: '残高または利用可能枠が不足しています。別のカードをお使いください。',
  expired_card: 'カードの有効期限が切れています。別のカードをお使いください。',
  incorrect_number: 'カード番号が正しくありません。ご確認のうえ、もう一度お試しください。',
  incorrect_cvc: 'セキュリティコードが正しくありません。ご確認のうえ、もう一度お試しください。',
  processing_error: '現在このカードを処理できません。しばらくしてからもう一度お試しください。',
  authentication_required:
    'カード会社の本人認証が必要です。もう一度お試しいただくか、別のカードをお使いください。',

  offline: 'オフラインです。接続が回復すると自動的に再開します。',
  processing: '処理中です。このページを閉じないでください。',
  close: '閉じる',
  retry: '再試行',
  amount_to_pay: 'お支払い金額：{amount}',

  challenge_title: '本人認証',
  challenge_frame_title: 'カード会社の本人認証ページ',
  challenge_loading: 'カード会社に接続しています…',
  challenge_slow: 'カード会社からの応答に時間がかかっています。',
  challenge_failed_to_load: 'カード会社のページから応答がありません。',

  leave_question: '本人認証を中止しますか？',
  leave_explanation: '中止すると、お支払いは完了しません。',
  leave_stay: '認証を続ける',
  leave_confirm: '中止する',

  qr_title: '{method}で支払う',
  qr_instruction: 'スマートフォンの{method}でこのコードを読み取ってください。',
  qr_alt: '{method}のお支払い用QRコード',
  qr_remaining: '残り時間 {time}',
  qr_expired: 'QRコードの有効期限が切れました。',
  qr_waiting: 'お支払いをお待ちしています…',
  open_app: '{method}を開く',
  method_alipay: 'Alipay',
  method_wechat_pay: 'WeChat Pay',
  method_card: 'カード',
}

export default ja
