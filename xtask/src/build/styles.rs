//! The style sheet: `style/main.css` with all that it imports, in one minified file, and the fonts that it names.

use super::folder::Files;
use crate::house::House;
use anyhow::{Context, Result, anyhow};
use lightningcss::bundler::{Bundler, FileProvider};
use lightningcss::rules::font_face::{FontFaceProperty, FontFormat, Source};
use lightningcss::rules::{CssRule, CssRuleList};
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions};
use std::path::Path;

/// Where npm lays the font whose `400.css` and `700.css` the style sheet may import. They name their files as
/// `url(./files/…)`, which stays as it is: the files are served beside the style sheet.
const FONT: &str = "node_modules/@fontsource/biz-udpgothic";

/// `banso.css` and the fonts it needs.
pub(super) fn styles(house: &House) -> Result<Files> {
    let Bundle { css, fonts } = bundle(&house.root.join("style/main.css"))?;
    let mut files = Files::from([("banso.css".to_owned(), css.into_bytes())]);
    for name in fonts {
        let path = house.root.join(FONT).join(&name);
        let content = std::fs::read(&path).with_context(|| format!("the font {} (npm ci?)", path.display()))?;
        files.insert(name, content);
    }
    Ok(files)
}

struct Bundle {
    css: String,
    /// `files/…`, as the style sheet names them.
    fonts: Vec<String>,
}

fn bundle(main: &Path) -> Result<Bundle> {
    let provider = FileProvider::new();
    let mut sheet = Bundler::new(&provider, None, ParserOptions::default())
        .bundle(main)
        .map_err(|error| anyhow!("{}: {error}", main.display()))?;
    let mut fonts = Vec::new();
    keep_woff2(&mut sheet.rules, &mut fonts);
    sheet.minify(MinifyOptions::default()).map_err(|error| anyhow!("minifying {}: {error}", main.display()))?;
    let printed = sheet.to_css(PrinterOptions { minify: true, ..PrinterOptions::default() });
    let css = printed.map_err(|error| anyhow!("printing {}: {error}", main.display()))?.code;
    Ok(Bundle { css, fonts })
}

/// Every browser that runs wasm reads woff2, so the older format of each font face is dead weight.
fn keep_woff2(rules: &mut CssRuleList<'_>, fonts: &mut Vec<String>) {
    for rule in &mut rules.0 {
        match rule {
            CssRule::LayerBlock(layer) => keep_woff2(&mut layer.rules, fonts),
            CssRule::FontFace(face) => {
                for property in &mut face.properties {
                    let FontFaceProperty::Source(sources) = property else { continue };
                    sources
                        .retain(|source| !matches!(source, Source::Url(url) if url.format == Some(FontFormat::WOFF)));
                    fonts.extend(sources.iter().filter_map(font_file));
                }
            }
            _ => {}
        }
    }
}

fn font_file(source: &Source<'_>) -> Option<String> {
    let Source::Url(source) = source else { return None };
    let name = source.url.url.trim_start_matches("./");
    name.starts_with("files/").then(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::bundle;

    #[test]
    fn imports_are_drawn_in_and_only_the_newer_font_files_stay_beside_the_sheet() {
        let folder = std::env::temp_dir().join(format!("banso-xtask-styles-{}", std::process::id()));
        std::fs::create_dir_all(folder.join("font")).expect("a writable temporary folder");
        let write = |name: &str, css: &str| std::fs::write(folder.join(name), css).expect("a writable folder");
        write("main.css", "@layer base, parts;\n@import 'font/400.css';\n@import 'base.css' layer(base);\n");
        write("base.css", "body { color: #ff0000; margin: 0px }");
        write(
            "font/400.css",
            "@font-face { font-family: F; src: url(./files/f.woff2) format('woff2'), url(./files/f.woff) format('woff') }",
        );
        let bundle = bundle(&folder.join("main.css"));
        std::fs::remove_dir_all(&folder).expect("the folder is ours");
        let bundle = bundle.expect("a correct sheet");
        assert_eq!(bundle.fonts, ["files/f.woff2"]);
        assert!(bundle.css.contains("url(./files/f.woff2)") && !bundle.css.contains("\"woff\""), "{}", bundle.css);
        assert!(bundle.css.contains("@layer base{body{color:red;margin:0}}"), "{}", bundle.css);
    }
}
