"""Acts of sport."""

from typing import Final

SPORT: Final = """
lead_race | be_ahead pull_ahead hold_lead take_lead lead_by be_in_front top_poll top_polls top_table be_leading
  head_table move_clear go_top lead_in_polls open_lead go_ahead_in be_frontrunner | frontrunner
trail | trail= be_behind_in trail_by be_trailing fall_behind be_down_by |
foul | commit_foul bring_down_striker | foul
miss_chance | miss_penalty miss_chance shoot_wide hit_post hit_bar hit_crossbar blaze_over miss_target_from |
save_shot | save_penalty save_shot parry tip_over keep_out_shot make_save |
finish_race | finish_third finish_fourth finish_fifth come_third come_fourth cross_line cross_finish take_bronze
  take_silver win_bronze win_silver finish_race finish_in_time |
bowl | take_wicket take_wickets bowl_out claim_wicket | wicket
dope | dope= take_steroids use_steroids | doping
"""
