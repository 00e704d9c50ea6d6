//! `banso demo`, and `banso serve --demo`

use service::{
    Ctx, demo,
    testing::cast::{self, PASSWORD},
};

use super::{
    cli::say,
    open::{Database, as_system},
};

pub(super) async fn run(database: &Database) -> anyhow::Result<()> {
    let ctx = as_system(database).await?;
    show(&ctx).await?;
    ctx.db.close().await;
    Ok(())
}

/// Fills the database if it is empty, and prints how to sign in to the demo.
pub(super) async fn show(ctx: &Ctx) -> anyhow::Result<()> {
    if !demo::fill(ctx).await? {
        say("The database already has people who sign in: it stays as it is.");
        return Ok(());
    }
    say("A fictional demo centre is ready. Everyone signs in with the password");
    say(&format!("    {PASSWORD}"));
    for member in cast::ALL {
        let roles: Vec<_> = member.roles.iter().map(|role| role.name().ja).collect();
        say(&format!("    {:<24}{}({})", member.email, member.name, roles.join("・")));
    }
    Ok(())
}
