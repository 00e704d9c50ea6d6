//! The words that everybody knows of a person: her name and address, her centre, her city. No password is made of them.

use domain::accounts::{NewAccount, check_password};
use sea_orm::EntityTrait;

use crate::{
    Ctx,
    entities::{account, centre, plan},
    failure::Result,
};

/// Checks a password that a person chooses.
///
/// # Errors
/// One message for the field `password`.
pub(super) async fn check(ctx: &Ctx, password: &str, of: &NewAccount) -> Result<()> {
    let words = words(ctx, &[&of.email, &of.name, &of.kana]).await?;
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    Ok(check_password(password, &words)?)
}

/// The same for somebody who has an account.
pub(super) async fn check_for(ctx: &Ctx, password: &str, of: &account::Model) -> Result<()> {
    let (email, name, kana) = (of.email.clone(), of.name.clone(), of.kana.clone());
    check(ctx, password, &NewAccount { email, name, kana, roles: Vec::new() }).await
}

async fn words(ctx: &Ctx, own: &[&str]) -> Result<Vec<String>> {
    let mut texts: Vec<String> = own.iter().map(|text| (*text).to_owned()).collect();
    texts.extend(centre::Entity::find().all(ctx.read()).await?.into_iter().map(|row| row.name));
    for plan in plan::Entity::find().all(ctx.read()).await? {
        texts.extend([plan.name, plan.code]);
    }
    let mut words = Vec::new();
    for text in texts {
        words.extend(
            text.split(|c: char| !c.is_alphanumeric()).filter(|part| part.chars().count() >= 2).map(str::to_owned),
        );
        // A city is also known without its 市.
        words.extend(
            text.split_whitespace().filter_map(|part| part.strip_suffix(['市', '町', '村', '区'])).map(str::to_owned),
        );
        words.push(text);
    }
    words.retain(|word| word.chars().count() >= 2);
    Ok(words)
}
