"""Acts of business, markets, money and labour, and of things made and done."""

from typing import Final

BUSINESS: Final = """
buy | buy acquire purchase take_over snap_up pick_up_for buy_out buy_up complete_purchase complete_takeover splash_out
  | acquisition purchase takeover buyout
sell | sell offload divest auction_off auction dispose put_up_for_sale spin_off hive_off part_with change_hands
  go_under_hammer | sale divestment disposal auction
rent | rent lease let_out hire_out | rent lease
merge | merge join_forces team_up amalgamate | merger amalgamation
split | split break_up split_off demerge | split demerger
invest | invest pump_into plough_into plow_into pour_into sink_into put_money inject take_stake buy_stake | investment
  injection
bid | bid table_bid make_bid launch_bid | bid
pay | pay reimburse compensate pay_out shell_out fork_out cough_up repay pay_back | payment compensation reimbursement
  payout repayment
owe | owe be_in_debt run_up_debts | debt
borrow | borrow take_out_loan take_loan run_up_debt | borrowing
lend | lend extend_credit give_loan make_loan grant_loan | loan
default | default miss_payment fail_to_repay | default
bail_out | bail_out prop_up shore_up | bailout
cost | cost set_back_by come_with_price_tag |
worth | be_worth |
own | own be_owner_of |
spend | spend splash | spending expenditure outlay
save_money | save_money cut_spending trim_costs tighten_belt make_savings make_cuts cut_back tighten_belts | cutback
  cutbacks austerity
fund | fund finance bankroll subsidise subsidize foot_bill pay_for pick_up_bill pick_up_tab sponsor | funding
  financing subsidy grant sponsorship
donate | donate contribute give_to_charity make_donation chip_in | donation contribution
raise_money | raise_money raise_funds fundraise hold_fundraiser | fundraiser fundraising
raise | raise increase rise climb grow surge soar jump boost hike go_up widen gain skyrocket double treble triple
  quadruple edge_up creep_up tick_up shoot_up step_up push_up drive_up put_up_prices put_up_price put_up_fares
  put_up_rates put_up_taxes spike leap multiply escalate intensify rebound bounce_back beef_up ramp_up | increase rise
  growth surge jump hike upturn uptick spike gain rebound boom leap
cut | cut reduce decrease fall drop decline plunge slump slash lower shrink tumble go_down lose dip slide plummet
  nosedive shed halve dwindle slip edge_down come_down_to bring_down drive_down scale_back scale_down pare_back trim
  cut_back tail_off wane diminish curb water_down knock_off slow_down | decrease fall drop reduction decline plunge
  slump dip slide downturn contraction slowdown cut
hold_steady | leave_unchanged keep_unchanged keep_on_hold leave_on_hold hold_rates hold_steady remain_unchanged
  stay_unchanged freeze level_off be_unchanged stabilise stabilize be_flat | freeze
exceed | exceed surpass outstrip overtake beat_forecasts beat_expectations pass_mark outpace outnumber outperform |
fall_short | fall_short miss_target miss_forecasts miss_expectations lag trail_behind |
reach_level | reach_high hit_high reach_low hit_low hit_record reach_record set_record break_record smash_record |
forecast | forecast predict anticipate | forecast prediction projection
estimate | estimate reckon | estimate
lose_jobs | lay_off axe make_redundant cut_jobs cut_job shed_jobs shed_workers lose_jobs axe_jobs slash_jobs
  let_staff_go cut_staff cut_workforce cut_posts shed_staff trim_workforce pay_off_workers lose_job~ lose_his_job~
  lose_her_job~ lose_their_jobs~ lose_livelihood~ axe_posts axe_staff cut_roles axe_roles | layoffs redundancies layoff
  redundancy
create_jobs | create_jobs add_jobs bring_jobs create_posts generate_jobs |
launch | launch unveil roll_out debut introduce release_album release_product bring_out kick_off set_up establish
  set_in_motion inaugurate go_on_sale | launch rollout debut introduction creation founding
develop | develop design devise invent come_up_with draw_up create pioneer | development design invention
build | build construct erect put_up lay_foundations break_ground | construction
plant | plant_tree plant_trees plant_saplings | planting
fell | chop_down cut_down_trees cut_down_tree log fell_tree fell_trees | felling logging deforestation
expand | expand enlarge broaden branch_out scale_up | expansion enlargement
repair | repair fix mend restore refurbish service renovate do_up patch_up rebuild modernise modernize upgrade revamp
  overhaul put_right reconstruct | repair repairs refurbishment restoration renovation rebuilding reconstruction upgrade
  maintenance
demolish | demolish tear_down raze knock_down pull_down bulldoze dismantle flatten | demolition
install | install fit instal | installation
remove | remove take_down dismantle | removal
open | open reopen throw_open open_doors cut_ribbon open_up | opening reopening
close | close shut shut_down shutter close_down shut_doors close_doors mothball board_up cordon_off seal_off fence_off
  be_shut be_closed be_off_limits padlock close_off | closure closing shutdown
stop | stop halt cease discontinue end finish terminate bring_to_halt come_to_halt bring_to_standstill grind_to_halt
  put_stop put_end wrap_up come_to_end pull_out_of_service take_out_of_service put_out_of_action put_out_of_service
  be_out_of_service switch_off turn_off conclude | halt cessation end standstill conclusion
begin | begin start commence get_under_way kick_off get_going set_about embark switch_on turn_on be_under_way
  break_out | start beginning onset outset
resume | resume restart be_running_again run_again start_again begin_again be_back_in_service be_back_in_action
  get_back_on_track switch_back_on return_to_service go_back_into_service return_to_normal be_back_to_normal reopen_line
  pick_up_where start_back_up relaunch revive | resumption restart
interrupt | interrupt disrupt | interruption disruption
produce | produce manufacture make_cars churn_out assemble | production manufacturing manufacture output
export | export ship ship_out | export shipment
import | import | import
bankrupt | go_bankrupt file_bankruptcy file_for_bankruptcy go_bust go_under collapse_into_administration
  go_into_administration enter_administration call_in_administrators go_into_liquidation fold go_to_wall seek_bankruptcy
  | bankruptcy insolvency liquidation receivership
report_result | post_profit post_loss lose make_loss make_profit post_profits post_losses report_profit report_loss
  report_profits report_losses post_results turn_profit slide_into_red swing_to_loss swing_to_profit return_to_profit
  be_in_red earn | profit loss earnings
list_shares | go_public float_on | flotation listing
delist | delist go_private | delisting
win_contract | win_contract land_contract secure_contract win_order land_order award_contract~ |
lose_contract | lose_contract strip_of_contract cancel_contract |
"""
