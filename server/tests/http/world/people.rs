//! Who asks.

use service::testing::cast::{AKIRA, MAKOTO, MEGUMI, Member, SAKURA, TAKESHI, YUKI};

/// Everybody by a name, beginning with nobody. 誠 has the secret case, 恵 a case of her own.
pub(crate) const fn people() -> [(&'static str, Option<Member>); 7] {
    [
        ("だれでもない", None),
        ("相談員 誠", Some(MAKOTO)),
        ("相談員 恵", Some(MEGUMI)),
        ("所長", Some(SAKURA)),
        ("市担当", Some(TAKESHI)),
        ("管理者", Some(AKIRA)),
        ("審議会委員", Some(YUKI)),
    ]
}
