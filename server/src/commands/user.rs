//! `banso user create|reset-password|list`

use std::io::Read;

use anyhow::{Context, anyhow};
use clap::{Args, Subcommand};
use domain::{Lang, Problem, accounts::AccountForm};
use service::{Settings, accounts};

use super::{
    cli::say,
    open::{Database, as_system},
};

#[derive(Debug, Subcommand)]
pub(super) enum User {
    /// Make an account; the password is read from standard input.
    Create(Create),
    /// Print a one-time link by which somebody chooses a new password.
    ResetPassword(ResetPassword),
    /// List everyone who can sign in.
    List(Database),
}

#[derive(Debug, Args)]
pub(super) struct Create {
    #[command(flatten)]
    database: Database,
    #[arg(long)]
    email: String,
    #[arg(long)]
    name: String,
    #[arg(long, default_value = "")]
    kana: String,
    /// advisor, director, officer, administrator or council_viewer; may be given several times
    #[arg(long = "role", required = true)]
    roles: Vec<String>,
}

#[derive(Debug, Args)]
pub(super) struct ResetPassword {
    #[command(flatten)]
    database: Database,
    #[arg(long)]
    email: String,
    /// The address that people type, for the link: https://banso.example
    #[arg(long, env = "BANSO_BASE_URL", default_value = "http://127.0.0.1:3000")]
    base_url: String,
}

impl ResetPassword {
    async fn run(self) -> anyhow::Result<()> {
        let ctx = as_system(&self.database).await?;
        let base_url = self.base_url.trim_end_matches('/').to_owned();
        ctx.db.settle(Settings { base_url, sends_mail: false });
        let link = accounts::link_for_address(&ctx, &self.email).await.map_err(|failure| in_words(&failure.into()))?;
        say(&link.url(&ctx.settings()));
        ctx.db.close().await;
        Ok(())
    }
}

impl User {
    pub(super) async fn run(self) -> anyhow::Result<()> {
        match self {
            Self::Create(create) => create.run().await,
            Self::ResetPassword(reset) => reset.run().await,
            Self::List(database) => list(&database).await,
        }
    }
}

impl Create {
    async fn run(self) -> anyhow::Result<()> {
        let mut password = String::new();
        std::io::stdin().read_to_string(&mut password).context("no password on standard input")?;
        let password = password.trim_end_matches(['\r', '\n']).to_owned();
        let form = AccountForm {
            email: self.email,
            name: self.name,
            kana: self.kana,
            roles: self.roles,
            ..AccountForm::default()
        };
        let ctx = as_system(&self.database).await?;
        let new = form.check().map_err(|errors| in_words(&errors.into()))?;
        let id =
            accounts::create_with_password(&ctx, new, password).await.map_err(|failure| in_words(&failure.into()))?;
        say(&id.to_string());
        ctx.db.close().await;
        Ok(())
    }
}

async fn list(database: &Database) -> anyhow::Result<()> {
    let ctx = as_system(database).await?;
    for account in accounts::list(&ctx).await? {
        let roles: Vec<_> = account.roles.iter().map(|role| role.key()).collect();
        say(&format!("{}\t{}\t{}\t{}", account.email, account.name, account.state.key(), roles.join(" ")));
    }
    ctx.db.close().await;
    Ok(())
}

/// A problem as a command says it: the sentence, then each field.
pub(super) fn in_words(problem: &Problem) -> anyhow::Error {
    let fields = problem.field_errors().map(|errors| {
        errors.0.iter().map(|error| format!("\n  {}: {}", error.field, error.says.get(Lang::En))).collect::<String>()
    });
    anyhow!("{}{}", problem.says().get(Lang::En), fields.unwrap_or_default())
}
