<form method="post" action="{{PATH}}/figures" enctype="multipart/form-data" data-keep>
<input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="period" value="{{PERIOD}}"><input type="hidden" name="next" value="/figures">{{#AREA}}<input type="hidden" name="area" value="{{KEY}}">{{/AREA}}
{{#LAST}}<p class="quiet">{{TEXT}}</p>{{/LAST}}
<p class="help" id="value-{{ID}}-help">[[programme.help.value_in_place]]</p><p class="help" id="evidence-{{ID}}-help">[[programme.target.evidence_help]]</p>
<div class="row-of-items">
{{#NUMBER}}<label for="value-{{ID}}">[[programme.column.value]]</label><input class="form-control" id="value-{{ID}}" name="value" value="{{VALUE}}" inputmode="decimal" autocomplete="off" required aria-describedby="value-{{ID}}-help"><span>{{UNIT}}</span>{{/NUMBER}}
{{#CHOICE}}<label for="level-{{ID}}">[[programme.target.level]]</label><select class="form-select" id="level-{{ID}}" name="level" aria-describedby="value-{{ID}}-help">{{#LEVEL}}<option value="{{VALUE}}"{{#SELECTED}} selected{{/SELECTED}}>{{LABEL}}</option>{{/LEVEL}}</select>{{/CHOICE}}
<label for="evidence-{{ID}}">[[programme.target.evidence]]</label><input class="form-control" id="evidence-{{ID}}" name="evidence" value="{{EVIDENCE}}" aria-describedby="evidence-{{ID}}-help">
{{#NOTE}}<label for="note-{{ID}}">[[programme.target.note]]</label><input class="form-control" id="note-{{ID}}" name="note" value="{{TEXT}}" aria-describedby="note-{{ID}}-help"><span class="help" id="note-{{ID}}-help">[[programme.help.figure.note]]</span>{{/NOTE}}
<label for="file-{{ID}}">[[attachments.field]]</label><input class="form-control" id="file-{{ID}}" name="evidence_file" type="file" accept="{{ENDINGS}}" aria-describedby="evidence-{{ID}}-help">
<button class="btn btn-primary">[[programme.target.save_figure]]</button>
</div>
</form>
