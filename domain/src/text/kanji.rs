//! Old and variant forms of kanji (旧字体・異体字) as they stand in names, with the form that searchers type.

use std::collections::HashMap;
use std::sync::LazyLock;

/// Each word: the new form, then its old and variant forms.
const FORMS: &str = "\
    亜亞 悪惡 圧壓 囲圍 医醫 為爲 壱壹 隠隱 栄榮 営營 衛衞 駅驛 円圓 塩鹽 縁緣 艶艷 応應 欧歐 殴毆 桜櫻 奥奧 \
    横橫 温溫 穏穩 仮假 価價 画畫 会會 絵繪 壊壞 懐懷 拡擴 殻殼 覚覺 学學 岳嶽 楽樂 渇渴 巻卷 勧勸 寛寬 関關 \
    観觀 館舘 巌巖 顔顏 気氣 帰歸 亀龜 偽僞 戯戲 犠犧 旧舊 拠據 挙擧 虚虛 峡峽 挟挾 教敎 強强 郷鄕 暁曉 区區 \
    駆驅 勲勳 薫薰 径徑 恵惠 渓溪 経經 継繼 茎莖 蛍螢 軽輕 鶏鷄 芸藝 撃擊 欠缺 倹儉 剣劍 圏圈 検檢 権權 献獻 \
    県縣 研硏 険險 顕顯 験驗 厳嚴 戸戶 呉吳 効效 広廣 恒恆 鉱鑛 高髙 号號 国國 黒黑 済濟 砕碎 斉齊齋斎 剤劑 崎﨑 \
    冊册 雑雜 参參 桟棧 蚕蠶 惨慘 賛贊 残殘 糸絲 児兒 歯齒 辞辭 湿濕 実實 舎舍 写寫 釈釋 寿壽 収收 従從 渋澁 \
    獣獸 縦縱 粛肅 処處 緒緖 叙敍 奨奬 将將 焼燒 証證 乗乘 剰剩 壌壤 嬢孃 条條 浄淨 畳疊 穣穰 縄繩 譲讓 醸釀 \
    嘱囑 触觸 寝寢 慎愼 晋晉 真眞 尽盡 図圖 粋粹 酔醉 随隨 髄髓 数數 枢樞 瀬瀨 声聲 清淸 青靑 静靜 摂攝 専專 \
    戦戰 浅淺 潜潛 繊纖 践踐 銭錢 船舩 禅禪 双雙 壮壯 捜搜 挿插 巣巢 争爭 曽曾 総總 聡聰 荘莊 装裝 騒騷 増增 \
    蔵藏 臓臟 即卽 属屬 続續 対對 体體 帯帶 滞滯 台臺 滝瀧 択擇 沢澤 担擔 単單 胆膽 団團 弾彈 断斷 遅遲 昼晝 \
    虫蟲 鋳鑄 庁廳 徴徵 聴聽 鎮鎭 逓遞 鉄鐵鉃 転轉 点點 伝傳 党黨 島嶋嶌 盗盜 灯燈 当當 闘鬪 徳德 独獨 読讀 届屆 \
    富冨 弐貳 悩惱 脳腦 覇霸 拝拜 廃廢 売賣 麦麥 発發 髪髮 抜拔 浜濱濵 秘祕 桧檜 瓶甁 払拂 仏佛 併倂 並竝 辺邊邉 \
    変變 弁辨瓣辯 歩步 舗舖 穂穗 宝寶 豊豐 峰峯 褒襃 翻飜 毎每 万萬 満滿 黙默 柳栁 餅餠 弥彌 薬藥 訳譯 予豫 余餘 \
    与與 誉譽 揺搖 様樣 謡謠 遥遙 来來 頼賴 乱亂 覧覽 竜龍 両兩 猟獵 緑綠 塁壘 涙淚 礼禮 励勵 隷隸 霊靈 齢齡 \
    恋戀 練鍊 炉爐 労勞 郎郞 楼樓 録錄 禄祿 湾灣 吉𠮷 野埜 淵渕 橋槗 桑桒 土圡 角⻆ 鴎鷗 涛濤 桝枡 蛎蠣 諌諫 \
    槙槇 尭堯 瑶瑤 穐龝 凛凜 祢禰 祷禱 砺礪 篭籠 薮藪 靭靱 頚頸 鹸鹼 麹麴";

static NEW_FORMS: LazyLock<HashMap<char, char>> = LazyLock::new(|| {
    let pairs = |word: &'static str| {
        let mut chars = word.chars();
        let new = chars.next();
        chars.filter_map(move |old| Some((old, new?)))
    };
    FORMS.split_whitespace().flat_map(pairs).collect()
});

/// The new form of a kanji; every other character as it is.
pub(super) fn new_form(c: char) -> char {
    NEW_FORMS.get(&c).copied().unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_new_form_is_an_old_form_of_another() {
        for (old, new) in NEW_FORMS.iter() {
            assert!(old == new || !NEW_FORMS.contains_key(new), "{old} → {new} → {}", new_form(*new));
        }
    }
}
