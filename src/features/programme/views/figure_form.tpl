<form class="form" method="post" action="{{PATH}}/figures" enctype="multipart/form-data" data-keep>
<input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="period" value="{{PERIOD}}"><input type="hidden" name="next" value="/figures">{{#AREA}}<input type="hidden" name="area" value="{{KEY}}">{{/AREA}}
{{#LAST}}<p class="quiet">{{TEXT}}</p>{{/LAST}}
{{#NUMBER}}<div class="field"><label for="value-{{ID}}">[[programme.column.value]]</label><p class="help" id="value-{{ID}}-help">[[programme.help.value_in_place]]</p>
<div class="with-unit"><input class="form-control" id="value-{{ID}}" name="value" value="{{VALUE}}" inputmode="decimal" autocomplete="off" required aria-describedby="value-{{ID}}-help"><span class="quiet">{{UNIT}}</span></div></div>{{/NUMBER}}
{{#CHOICE}}<div class="field"><label for="level-{{ID}}">[[programme.target.level]]</label><p class="help" id="level-{{ID}}-help">[[programme.help.figure.level]]</p><select class="form-select" id="level-{{ID}}" name="level" aria-describedby="level-{{ID}}-help">{{#LEVEL}}<option value="{{VALUE}}"{{#SELECTED}} selected{{/SELECTED}}>{{LABEL}}</option>{{/LEVEL}}</select></div>{{/CHOICE}}
<div class="field"><label for="evidence-{{ID}}">[[programme.target.evidence]]</label><p class="help" id="evidence-{{ID}}-help">[[programme.target.evidence_help]]</p><input class="form-control" id="evidence-{{ID}}" name="evidence" value="{{EVIDENCE}}" aria-describedby="evidence-{{ID}}-help"></div>
{{#NOTE}}<div class="field"><label for="note-{{ID}}">[[programme.target.note]]</label><p class="help" id="note-{{ID}}-help">[[programme.help.figure.note]]</p><input class="form-control" id="note-{{ID}}" name="note" value="{{TEXT}}" aria-describedby="note-{{ID}}-help"></div>{{/NOTE}}
<div class="field"><label for="file-{{ID}}">[[attachments.field]]</label><p class="help" id="file-{{ID}}-help">[[attachments.help]]</p><input class="form-control" id="file-{{ID}}" name="evidence_file" type="file" accept="{{ENDINGS}}" aria-describedby="file-{{ID}}-help"></div>
<div class="form-actions"><button class="btn btn-primary">[[programme.target.save_figure]]</button></div>
</form>
