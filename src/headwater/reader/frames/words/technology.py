"""Acts of technology and the net."""

from typing import Final

TECHNOLOGY: Final = """
update | update= refresh= install_update upgrade_software | update
suspend_account | suspend_account suspend_accounts lock_account lock_accounts block_account deactivate_account
  disable_account shut_down_account |
activate | activate sound_siren sound_sirens switch_on_system | activation
automate | automate mechanise mechanize computerise computerize digitise digitize | automation digitisation
log_in | log_in log_on sign_in log_into log_onto | login
back_up_data | back_up_data back_up_files |
reset | reset= reboot= | reset
decrypt | decrypt unscramble decipher decode crack_code unlock_phone | decryption
scrape | scrape= harvest_data mine_data gather_data |
pirate | pirate= copy_illegally stream_illegally | piracy
patent | patent= trademark= |
connect | connect= link= link_up hook_up join_up attach= couple_to |
"""
