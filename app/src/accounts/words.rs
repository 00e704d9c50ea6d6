//! The texts of the pages around accounts.

use domain::Text;

pub(super) const SIGN_IN: Text = Text::new("職員のサインイン", "Staff sign-in");
pub(super) const SIGN_IN_NOW: Text = Text::new("サインイン", "Sign in");
pub(super) const FORGOTTEN: Text = Text::new(
    "パスワードを忘れたときは、センターの管理者に再設定のリンクを頼んでください。",
    "If you have forgotten your password, ask the administrator of your centre for a reset link.",
);
pub(super) const TO_SIGN_IN: Text = Text::new("サインインへ", "To the sign-in");

pub(super) const FIRST_RUN: Text = Text::new("最初の管理者を登録", "The first administrator");
pub(super) const FIRST_RUN_SUB: Text = Text::new(
    "このあと、センターの名称・計画・職員を順に整えます。",
    "Next come the name of the centre, its plan and its staff.",
);
pub(super) const BEGIN: Text = Text::new("登録して始める", "Register and begin");
pub(super) const INVITATION: Text = Text::new("伴走へようこそ", "Welcome to Bansō");
pub(super) const RESET: Text = Text::new("パスワードの再設定", "Choose a new password");
pub(super) const CHOOSE_SUB: Text = Text::new(
    "パスワードを決めると、そのままサインインします。",
    "Once you have chosen a password, you are signed in.",
);
pub(super) const CHOOSE: Text = Text::new("決めてサインイン", "Choose and sign in");
pub(super) const DEAD_LINK: Text = Text::new("リンクを使えません", "This link cannot be used");

pub(super) const EMAIL: Text = Text::new("メールアドレス", "E-mail address");
pub(super) const PASSWORD: Text = Text::new("パスワード", "Password");
pub(super) const PASSWORD_HINT: Text = Text::new(
    "15文字以上。覚えやすい文をそのまま使えます(記号や数字はなくてもかまいません)。",
    "At least 15 characters. A sentence that you remember is fine; no digits or signs are needed.",
);
pub(super) const NEW_PASSWORD: Text = Text::new("新しいパスワード", "New password");
pub(super) const CURRENT_PASSWORD: Text = Text::new("いまのパスワード", "Current password");
pub(super) const CHANGE_PASSWORD: Text = Text::new("パスワードを変更", "Change password");

pub(super) const NAME: Text = Text::new("氏名", "Name");
pub(super) const KANA: Text = Text::new("ふりがな", "Kana");
pub(super) const KANA_HINT: Text = Text::new("一覧の並び順に使います。", "Lists are sorted by it.");
pub(super) const ROLES: Text = Text::new("役割", "Roles");
pub(super) const ROLES_HINT: Text = Text::new(
    "複数選ぶと、できることが足し合わされます。管理者だけでは案件や相談を見られません。",
    "Several roles add up. An administrator alone sees no casework.",
);
pub(super) const STATE: Text = Text::new("状態", "State");
pub(super) const AND: Text = Text::new("・", ", ");

pub(super) const SETTINGS: Text = Text::new("設定", "Settings");
pub(super) const WHAT_CAN_BE_SET: Text = Text::new("設定できること", "What can be set");
pub(super) const OWN_ACCOUNT: Text = Text::new("アカウントと表示", "Account and display");
pub(super) const OWN_ACCOUNT_SUB: Text =
    Text::new("自分のパスワード、サインイン中の端末、言語と配色", "Your password and sessions, language and colours");
pub(super) const STAFF: Text = Text::new("職員", "Staff");
pub(super) const STAFF_SUB: Text =
    Text::new("招待、役割、利用の停止、パスワードの再設定", "Invitations, roles, access, password resets");
pub(super) const PLAN_FILE: Text = Text::new("計画の読み込み", "Load a plan");
pub(super) const PLAN_FILE_SUB: Text = Text::new(
    "計画ファイル(TOML)から、基本方針・施策・指標・目標値・支援メニューをまとめて用意します。",
    "A plan file (TOML) brings policies, measures, indicators, targets and programmes at once.",
);
pub(super) const CENTRE: Text = Text::new("センター", "Centre");
pub(super) const CENTRE_SUB: Text = Text::new("名称、秘匿案件の扱い", "Its name, and who sees confidential cases");

pub(super) const INVITE: Text = Text::new("職員を招待", "Invite a member of staff");
pub(super) const INVITE_BY_MAIL: Text =
    Text::new("パスワードを決めるためのリンクをメールで送ります。", "A link to choose a password is sent by mail.");
pub(super) const INVITE_BY_HAND: Text = Text::new(
    "メールの送信が設定されていないため、次の画面に表示されるリンクを本人に渡してください。",
    "No mail is configured: pass on the link that the next page shows.",
);
pub(super) const INVITE_NOW: Text = Text::new("招待する", "Invite");
pub(super) const INVITE_AGAIN: Text = Text::new("招待をやり直す", "Invite again");
pub(super) const RESET_PASSWORD: Text = Text::new("パスワードの再設定リンクを出す", "Issue a reset link");
pub(super) const HAND_OVER: Text = Text::new(
    "このリンクを{name}さん本人に渡してください。{n}分のあいだ、1回だけ使えます。",
    "Pass this link on to {name}. It works once, within {n} minutes.",
);
pub(super) const LINK: Text = Text::new("リンク", "Link");
pub(super) const SHOWN_ONCE: Text = Text::new(
    "この画面を離れると、もう表示されません。必要なときは新しく出し直せます。",
    "It is not shown again once you leave this page. A new one can be issued at any time.",
);
pub(super) const EDIT: Text = Text::new("氏名と役割", "Name and roles");
pub(super) const OWN_ROLES: Text = Text::new(
    "自分の役割は自分では変えられません。ほかの管理者に頼んでください。",
    "Nobody changes her own roles. Please ask another administrator.",
);
pub(super) const SAVE: Text = Text::new("保存する", "Save");
pub(super) const NOW_STANDS: Text = Text::new("いま保存されている{field}", "{field} as it now stands");
pub(super) const ACCESS: Text = Text::new("利用", "Access");
pub(super) const ACCESS_SUB: Text = Text::new(
    "停止すると、サインイン中の端末からもすぐに使えなくなります。記録は消えません。",
    "A disabled account stops working at once on every device. No record is lost.",
);
pub(super) const OWN_ACCESS: Text =
    Text::new("自分のパスワードやサインインは、こちらで変更します:", "Your own password and sessions are on");
pub(super) const DISABLE: Text = Text::new("利用を停止する", "Disable the account");
pub(super) const ENABLE: Text = Text::new("利用を再開する", "Enable the account");
pub(super) const END_ALL: Text = Text::new("すべてのサインインを終了する", "End all sessions");

pub(super) const SESSIONS: Text = Text::new("サインイン中の端末", "Sessions");
pub(super) const BROWSER: Text = Text::new("端末", "Browser");
pub(super) const UNKNOWN_BROWSER: Text = Text::new("不明な端末", "Unknown browser");
pub(super) const LAST_SEEN: Text = Text::new("最後に使った日時", "Last seen");
pub(super) const BEGAN: Text = Text::new("サインインした日時", "Signed in");
pub(super) const ADDRESS: Text = Text::new("接続元", "Address");
pub(super) const ACT: Text = Text::new("操作", "Act");
pub(super) const THIS_SESSION: Text = Text::new("この端末", "This one");
pub(super) const END: Text = Text::new("終了", "End");
pub(super) const END_OF: Text = Text::new("{browser}のサインインを終了", "End the session of {browser}");
pub(super) const END_OTHERS: Text = Text::new("自分の他のサインインをすべて終了", "End all my other sessions");

pub(super) const DISPLAY: Text = Text::new("表示", "Display");
pub(super) const LANGUAGE: Text = Text::new("言語", "Language");
pub(super) const JAPANESE: Text = Text::new("日本語", "日本語");
pub(super) const ENGLISH: Text = Text::new("English", "English");
pub(super) const THEME: Text = Text::new("配色", "Theme");
pub(super) const CONTRAST: Text = Text::new("コントラスト", "Contrast");
pub(super) const SAVE_DISPLAY: Text = Text::new("表示を変える", "Apply");

pub(super) const CENTRE_NAME: Text = Text::new("センターの名称", "Name of the centre");
pub(super) const CENTRE_NAME_HINT: Text = Text::new(
    "画面の見出しや書類に使います。例: 見本ビジネス支援センター",
    "It stands on pages and documents, as in Mihon Business Support Centre.",
);
pub(super) const DIRECTOR_PASSES: Text = Text::new(
    "所長は、担当でない秘匿案件も見られる",
    "The director also sees confidential cases without being named on them",
);

pub(super) const SHIPPED_PLAN: Text = Text::new("同梱の計画を使う", "Use the plan that ships");
pub(super) const SHIPPED_PLAN_SUB: Text = Text::new(
    "直方市 第2次産業振興ビジョン・アクションプラン(2023〜2027年度)の体系です。指標と目標値は例であり、市の公表値ではありません。",
    "The tree of Nogata City’s 2nd Industrial Promotion Vision & Action Plan (FY2023–2027). Its indicators and targets are examples, not the city’s figures.",
);
pub(super) const LOAD_SHIPPED: Text = Text::new("この計画を読み込む", "Load this plan");
pub(super) const OWN_PLAN: Text = Text::new("計画ファイルを貼り付ける", "Paste a plan file");
pub(super) const PLAN_TEXT: Text = Text::new("計画ファイルの内容", "The plan file");
pub(super) const PLAN_TEXT_HINT: Text = Text::new(
    "同じコードの計画があれば、内容が更新されます。誤りが1つでもあれば何も変わりません。",
    "A plan of the same code is updated. If anything is wrong, nothing changes.",
);
pub(super) const LOAD_PLAN: Text = Text::new("読み込む", "Load");
pub(super) const PLAN_LOADED: Text = Text::new("計画が読み込まれています。", "A plan is loaded.");
pub(super) const PLAN_BROKEN: Text = Text::new(
    "計画ファイルに直すところがあります。何も変わっていません。",
    "The plan file needs corrections. Nothing has changed.",
);
pub(super) const GO_ON: Text = Text::new("次の準備へ進む", "Go on setting up");
pub(super) const LISTS: Text = Text::new("共通の一覧", "Shared lists");
pub(super) const LISTS_SUB: Text =
    Text::new("相談の分野と方法:追加、改名、使い終わりの日", "Topics and channels: add, rename, end");
pub(super) const PROGRAMMES: Text = Text::new("支援メニュー", "Programmes");
pub(super) const PROGRAMMES_SUB: Text = Text::new(
    "段階と進む条件、ルート、成果の種類、はじめからつなぐ施策",
    "Stages and their gates, routes, kinds of outcome, default measures",
);
