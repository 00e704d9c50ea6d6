//! The cast. 見本 and 例 are no family names: nobody is meant.

use domain::Role;

/// A member of the cast.
#[derive(Clone, Copy, Debug)]
pub struct Member {
    pub name: &'static str,
    pub kana: &'static str,
    pub email: &'static str,
    pub roles: &'static [Role],
}

/// An advisor with cases of his own.
pub const MAKOTO: Member =
    Member { name: "見本 誠", kana: "みほん まこと", email: "makoto@center.example", roles: &[Role::Advisor] };
/// Another advisor.
pub const MEGUMI: Member =
    Member { name: "例田 恵", kana: "れいた めぐみ", email: "megumi@center.example", roles: &[Role::Advisor] };
/// The director.
pub const SAKURA: Member =
    Member {
        name: "見本 さくら", kana: "みほん さくら", email: "sakura@center.example", roles: &[Role::Director]
    };
/// The officer of the city.
pub const TAKESHI: Member =
    Member {
        name: "例山 武", kana: "れいやま たけし", email: "takeshi@city.example", roles: &[Role::Officer]
    };
/// The administrator.
pub const AKIRA: Member =
    Member {
        name: "例川 晶", kana: "れいかわ あきら", email: "akira@center.example", roles: &[Role::Administrator]
    };
/// A member of the council.
pub const YUKI: Member =
    Member {
        name: "見本 由紀", kana: "みほん ゆき", email: "yuki@council.example", roles: &[Role::CouncilViewer]
    };

/// Everyone.
pub const ALL: [Member; 6] = [MAKOTO, MEGUMI, SAKURA, TAKESHI, AKIRA, YUKI];

/// The password of everyone in the demo and in tests that sign in.
pub const PASSWORD: &str = "みほんの合言葉は十五文字より長い";
