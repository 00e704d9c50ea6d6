//! 今日: what waits for a person today.

mod day;
mod set_up;
mod today_page;
mod words;

pub(crate) use today_page::today_page;
