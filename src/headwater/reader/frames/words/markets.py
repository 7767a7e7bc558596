"""Acts of markets, of firms and of work."""

from typing import Final

MARKETS: Final = """
reorganise | restructure reorganise reorganize shake_up reshuffle reconfigure rationalise rationalize | restructuring
  reorganisation reorganization reshuffle shakeup
outsource | outsource contract_out farm_out subcontract offshore= | outsourcing
rebrand | rebrand rename reposition name_after call_after change_name | rebranding renaming
advertise | advertise plug_product tout promote_product | advertisement advert
profit | profit= benefit= gain_from cash_in_on reap | benefit
write_off | write_off write_down | writedown
insure | insure take_out_insurance |
evade_tax | evade_tax evade_taxes dodge_tax dodge_taxes avoid_tax avoid_paying hide_income | evasion
fix_prices | fix_prices fix_price rig_prices form_cartel collude_on | cartel
pay_dividend | pay_dividend declare_dividend raise_dividend return_cash | dividend
raise_capital | issue_shares raise_capital place_shares launch_rights |
trade | trade= |
dominate | dominate monopolise monopolize corner_market control_market | dominance monopoly
run_out | run_out run_low run_short be_short_of use_up sell_out be_sold_out be_exhausted be_in_short | shortage
  scarcity
stockpile | stockpile hoard= amass accumulate pile_up_stocks stash= stow stock_up_on lay_in | stockpile hoard
  accumulation
stock | restock replenish | restocking
allocate | allocate earmark set_aside assign= allot apportion budget_for dedicate devote | allocation
fetch | fetch= sell_for go_for_million realise_at raise_at_auction |
undercut | undercut outbid outprice |
work_as | work_at work_in be_employed hold_job toil have_job | employment
unionise | unionise unionize form_union organise_union vote_to_unionise join_union recognise_union | unionisation
  unionization
lock_out | lock_out_workers lock_out_staff | lockout
"""
