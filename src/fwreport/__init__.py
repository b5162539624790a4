"""fwreport: a folder of comparison documents becomes one report that can be trusted."""
