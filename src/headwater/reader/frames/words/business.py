"""Acts of business, markets, money and labour, and of things made and done."""

from typing import Final

BUSINESS: Final = """
buy | buy acquire purchase take_over snap_up pick_up_for buy_out buy_up complete_purchase complete_takeover splash_out
  scoop_up gobble_up mop_up_shares stock_up pick_up_bargain splurge_on procure get_hands_on take_private shell_out_for
  agree_to_buy take_ownership land_for buy_into buy_back | acquisition purchase takeover buyout procurement buyback
sell | sell offload divest auction_off auction dispose put_up_for_sale spin_off hive_off part_with change_hands
  go_under_hammer flog hawk= peddle_goods unload offer_for_sale put_on_market put_up_for_auction dump_shares
  be_for_sale be_up_for_sale go_up_for_sale go_to_auction sell_off sell_on retail= go_for_auction go_to_highest
  put_house_up liquidate offload_stake market= cash_out | sale divestment disposal auction divestiture
rent | rent lease let_out hire_out charter= sublet lease_out take_lease be_to_let | rent lease tenancy
merge | merge join_forces team_up amalgamate combine= unite fuse= integrate consolidate pool_resources tie_up_with
  become_one | merger amalgamation unification consolidation
split | split break_up split_off demerge separate= divide= carve_up partition= splinter_off go_separate part=
  divide_into | split demerger partition
invest | invest pump_into plough_into plow_into pour_into sink_into put_money inject take_stake buy_stake plough_back
  plow_back channel_into commit_million commit_billion stump_up_million spend_on_upgrade back_with_million |
  investment injection
bid | bid table_bid make_bid launch_bid tender_for launch_takeover mount_bid put_in_bid lodge_bid submit_bid
  make_approach swoop_for table_offer make_takeover submit_tender bid_for | bid tender
pay | pay reimburse compensate pay_out shell_out fork_out cough_up repay pay_back settle_bill hand_over_money refund=
  remit recompense stump_up pay_up dish_out_money disburse hand_out_money pay_off foot= settle_debt settle_debts
  settle_up give_compensation award_compensation | payment compensation reimbursement payout repayment remuneration
  refund disbursement
owe | owe be_in_debt run_up_debts be_in_arrears fall_into_debt rack_up_debts rack_up_debt be_in_hock be_saddled_with |
  debt arrears
borrow | borrow take_out_loan take_loan run_up_debt issue_bonds sell_bonds remortgage take_out_mortgage mortgage=
  draw_on_loan tap_markets | borrowing mortgage loans
lend | lend extend_credit give_loan make_loan grant_loan advance_money grant_credit underwrite_loan loan= give_credit
  approve_loan | loan lending
default | default miss_payment fail_to_repay fall_behind_on fall_into_arrears fail_to_pay fail_to_meet_payments
  miss_payments stop_paying | default
bail_out | bail_out prop_up shore_up throw_lifeline step_in_to_save come_to_rescue_of keep_afloat | bailout lifeline
cost | cost set_back_by come_with_price_tag add_up_to amount_to total= come_in_at carry_price price= retail_at
  average= set_back come_to_million |
worth | be_worth value= | valuation
own | own be_owner_of belong_to~ possess hold_stake have_stake hold_shares be_property | ownership
spend | spend splash lavish squander fritter_away blow_million blow_on burn_through splash_cash misspend waste=
  lay_out_million run_through_money | spending expenditure outlay
save_money | save_money cut_spending trim_costs tighten_belt make_savings make_cuts cut_back tighten_belts economise
  economize cut_costs cut_cost reduce_costs slash_costs slash_spending slash_budget cut_budget cut_budgets trim_budget
  rein_in_spending reduce_spending balance_books balance_budget make_economies curb_spending find_savings lower_costs
  | cutback cutbacks austerity economies savings
fund | fund finance bankroll subsidise subsidize foot_bill pay_for pick_up_bill pick_up_tab sponsor underwrite
  pay_towards bear_cost meet_cost cover_cost cover_costs pick_up_cost endow seed= put_up_money bear_costs meet_bill
  help_pay_for pay_bill | funding financing subsidy grant sponsorship endowment bursary scholarship
donate | donate contribute give_to_charity make_donation chip_in bequeath gift= give_money give_away hand_over_cheque
  pledge_money leave_in_will give_to_appeal | donation contribution gift bequest philanthropy
raise_money | raise_money raise_funds fundraise hold_fundraiser crowdfund collect_money drum_up_funds hold_appeal
  bring_in_money | fundraiser fundraising crowdfunding
raise | raise increase rise climb grow surge soar jump boost hike go_up widen gain skyrocket double treble triple
  quadruple edge_up creep_up tick_up shoot_up step_up push_up drive_up put_up_prices put_up_price put_up_fares
  put_up_rates put_up_taxes spike leap multiply escalate intensify rebound bounce_back beef_up ramp_up mount_up
  heighten swell accelerate balloon= mushroom= rocket= inflate quicken add_to_bill upsize magnify amplify pile_up
  top_up bump_up crank_up hit_up open_higher close_higher end_higher finish_higher be_higher quintuple ratchet_up
  build_up mark_up add_points gather_pace pick_up_pace swell_to augment appreciate_against multiply_by lift | increase
  rise growth surge jump hike upturn uptick spike gain rebound boom leap acceleration
cut | cut reduce decrease fall drop decline plunge slump slash lower shrink tumble go_down lose dip slide plummet
  nosedive shed halve dwindle slip edge_down come_down_to bring_down drive_down scale_back scale_down pare_back trim
  cut_back tail_off wane diminish curb water_down knock_off slow_down deplete shave_off slim_down thin_out ebb taper
  decelerate lessen abate dial_back rein_back downsize deflate dilute depreciate devalue discount= mark_down recede
  curtail_output open_lower close_lower end_lower finish_lower be_lower lop_off fall_below drop_below fall_to_lowest
  drop_to_lowest cheapen shrivel whittle go_into_recession pull_back_on cool_off wipe_off ratchet_down minimise
  minimize | decrease fall drop reduction decline plunge slump dip slide downturn contraction slowdown cut discount
  shrinkage depreciation devaluation
hold_steady | leave_unchanged keep_unchanged keep_on_hold leave_on_hold hold_rates hold_steady remain_unchanged
  stay_unchanged freeze level_off be_unchanged stabilise stabilize be_flat keep_steady plateau= flatline tread_water
  remain_stable be_steady be_unmoved peg= hold_firm stay_stable hover_around | freeze plateau
exceed | exceed surpass outstrip overtake beat_forecasts beat_expectations pass_mark outpace outnumber outperform top=
  beat_expectation beat_estimates beat_estimate eclipse= outdo outshine go_past pass_milestone go_above rise_above
  break_through smash_target beat_target outweigh overshoot outlast better= |
fall_short | fall_short miss_target miss_forecasts miss_expectations lag trail_behind undershoot miss_forecast
  miss_estimates miss_estimate come_up_short fail_to_meet come_in_below underperform fail_to_reach be_below_target |
  shortfall
reach_level | reach_high hit_high reach_low hit_low hit_record reach_record set_record break_record smash_record peak=
  bottom_out top_out touch_high touch_low set_new_record hit_peak reach_peak hit_milestone reach_milestone
  match_record equal_record climb_to_highest sink_to_lowest fall_to_record rise_to_record | peak milestone
forecast | forecast predict anticipate foresee project= envisage foretell be_tipped tip= pencil_in | forecast
  prediction projection outlook
estimate | estimate reckon calculate put_cost_at put_damage_at put_bill_at put_loss_at put_losses_at put_number_at
  put_toll_at put_total_at put_figure_at put_value_at value_at compute= guess= work_out_cost | estimate calculation
  estimation
lose_jobs | lay_off axe make_redundant cut_jobs cut_job shed_jobs shed_workers lose_jobs axe_jobs slash_jobs
  let_staff_go cut_staff cut_workforce cut_posts shed_staff trim_workforce pay_off_workers lose_job~ lose_his_job~
  lose_her_job~ lose_their_jobs~ lose_livelihood~ axe_posts axe_staff cut_roles axe_roles shed_posts let_go_staff
  let_go_workers reduce_headcount cut_headcount trim_staff slash_workforce slash_staff downsize_staff thin_ranks
  throw_out_of_work put_out_of_work be_out_of_work~ be_jobless~ make_cuts_to_staff cut_payroll reduce_workforce
  reduce_staff let_workers_go let_people_go go_with_loss | layoffs redundancies layoff redundancy retrenchment
  joblessness
create_jobs | create_jobs add_jobs bring_jobs create_posts generate_jobs hire_people take_on_hundreds recruit_people
  generate_employment bring_employment |
launch | launch unveil roll_out debut introduce release_album release_product bring_out kick_off set_up establish
  set_in_motion inaugurate go_on_sale start_up phase_in initiate instigate institute= come_out hit_shelves hit_market
  go_live bring_to_market cofound usher_in set_rolling kickstart float_idea bring_to_life put_on_sale pilot_scheme
  mount_campaign roll_off spawn pioneer= | launch rollout debut introduction creation founding inception establishment
develop | develop design devise invent come_up_with draw_up create pioneer formulate craft= hatch_plan engineer=
  fashion= conceive tailor= think_up dream_up put_together_plan draft_plan | development design invention innovation
  prototype
build | build construct erect put_up lay_foundations break_ground raise_building lay_tracks lay_track lay_bricks pave=
  widen_road widen_bridge dig_tunnel complete_building go_up_on assemble_bridge start_building build_on | construction
  rebuilding
plant | plant_tree plant_trees plant_saplings sow= reseed plant_seeds plant_crop plant_crops plant_out plant= |
  planting sowing
fell | chop_down cut_down_trees cut_down_tree log fell_tree fell_trees uproot_tree uproot_trees cut_forest
  clear_forest clear_forests lop= prune= saw_down chop_trees cut_trees | felling logging deforestation
expand | expand enlarge broaden branch_out scale_up extend_network grow_business diversify open_branches open_more
  spread_wings enlarge_by widen_range add_routes add_capacity | expansion enlargement diversification widening
repair | repair fix mend restore refurbish service renovate do_up patch_up rebuild modernise modernize upgrade revamp
  overhaul put_right reconstruct renew_track spruce_up retrofit remodel restore_to_glory patch= rewire resurface
  remedy rectify iron_out remediate plug_leak seal_leak plug_hole repaint refit= reglaze replaster weld
  shore_up_bridge | repair repairs refurbishment restoration renovation rebuilding reconstruction upgrade maintenance
  makeover facelift refit fixes fix resurfacing
demolish | demolish tear_down raze knock_down pull_down bulldoze dismantle flatten blow_up_building take_apart
  pull_apart bring_down_chimney | demolition
install | install fit instal mount= set_in_place put_in_windows lay_cable lay_cables lay_pipe lay_pipes wire_up
  bolt_on hang_doors erect_sign fix_to_wall set_up_camera set_up_cameras | installation
remove | remove take_down dismantle take_away get_rid strip_out clear_away rip_out tear_out cart_away extract lift_out
  haul_away detach dislodge eradicate weed_out root_out rid uninstall strip_from pull_from_site take_out_of_building
  phase_out_use excise | removal eradication extraction
open | open reopen throw_open open_doors cut_ribbon open_up unlock cut_tape welcome_visitors welcome_first open_gates
  be_open_again be_back_open unseal throw_open_doors be_open_for receive_first | opening reopening
close | close shut shut_down shutter close_down shut_doors close_doors mothball board_up cordon_off seal_off fence_off
  be_shut be_closed be_off_limits padlock close_off lock_up go_out_of_business close_for_good shut_up_shop shut_off
  lower_shutters bar_doors rope_off tape_off block_off bring_down_shutters lock_gates close_gates stay_shut
  remain_closed remain_shut stay_closed keep_closed keep_shut pull_down_shutters wall_off | closure closing shutdown
stop | stop halt cease discontinue end finish terminate bring_to_halt come_to_halt bring_to_standstill grind_to_halt
  put_stop put_end wrap_up come_to_end pull_out_of_service take_out_of_service put_out_of_action put_out_of_service
  be_out_of_service switch_off turn_off conclude desist phase_out come_to_stop draw_to_close call_halt put_paid
  give_up peter_out expire lapse= run_out_of_time die_out bring_to_end turn_off_tap shut_off_supply deactivate disable
  withdraw_service wind_down draw_line stop_running drop_out forgo call_it_day come_to_conclusion | halt cessation end
  standstill conclusion expiry termination
begin | begin start commence get_under_way kick_off get_going set_about embark switch_on turn_on be_under_way
  break_out get_off_ground swing_into_action set_in originate dawn= take_shape break_out_between embark_on set_to_work
  strike_up enter_into open_with | start beginning onset outset inception commencement
resume | resume restart be_running_again run_again start_again begin_again be_back_in_service be_back_in_action
  get_back_on_track switch_back_on return_to_service go_back_into_service return_to_normal be_back_to_normal
  reopen_line pick_up_where start_back_up relaunch revive reconvene reactivate be_back_up get_moving_again
  come_back_into_service be_back_on_track be_back_in_use be_back_at_work reconnect be_up_again be_back_in_operation
  return_to_use pick_up_again bring_back kickstart_again resurrect reintroduce_service be_up_and_running | resumption
  restart revival reactivation
interrupt | interrupt disrupt cause_disruption cause_delays throw_into_chaos bring_chaos cause_chaos hit_services
  hit_flights upend knock_off_course hold_up_trains halt_briefly wreak_disruption | interruption disruption
produce | produce manufacture make_cars churn_out assemble turn_out crank_out roll_off_line generate yield= bottle=
  brew= refine pump_out_oil mine= extract_oil make_goods make_parts turn_out_cars mint= pump_barrels | production
  manufacturing manufacture output
export | export ship ship_out | export shipment
import | import | import
bankrupt | go_bankrupt file_bankruptcy file_for_bankruptcy go_bust go_under collapse_into_administration
  go_into_administration enter_administration call_in_administrators go_into_liquidation fold go_to_wall
  seek_bankruptcy go_belly_up be_bankrupt be_insolvent become_insolvent collapse_with_debts enter_liquidation
  enter_receivership go_into_receivership file_for_insolvency be_in_administration fall_into_administration
  go_out_of_business seek_protection_from file_for_protection enter_insolvency bring_in_administrators
  appoint_administrators be_in_liquidation | bankruptcy insolvency liquidation receivership
report_result | post_profit post_loss lose make_loss make_profit post_profits post_losses report_profit report_loss
  report_profits report_losses post_results turn_profit slide_into_red swing_to_loss swing_to_profit return_to_profit
  be_in_red earn rake_in gross= net= turn_loss record_profit record_profits record_loss record_losses book_profit
  book_loss slump_to_loss book_revenue make_money lose_money take_in_million clear_million go_into_red post_revenue
  report_revenue report_sales | profit loss earnings losses takings
list_shares | go_public float_on float_shares list_on list_shares join_stock make_market_debut | flotation listing ipo
delist | delist go_private | delisting
win_contract | win_contract land_contract secure_contract win_order land_order award_contract~ bag_contract
  clinch_contract clinch_order book_order gain_contract pick_up_contract scoop_contract win_deal |
lose_contract | lose_contract strip_of_contract cancel_contract |
"""
