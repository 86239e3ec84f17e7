require('./command.cjs')('test');
